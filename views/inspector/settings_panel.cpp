// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/settings_panel.h"

#include "field/check.h"
#include "look/plain_text.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace stowage::ui {

namespace {

constexpr int kLabelWidth = 118;

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

bool isWide(const doc::Field& field)
{
    return field.shape == doc::Shape::pairs || field.shape == doc::Shape::records ||
           field.multiline;
}

} // namespace

SettingsPanel::SettingsPanel(const Theme& theme, QWidget* parent)
    : QScrollArea(parent), theme_(theme)
{
    setObjectName(QStringLiteral("Settings"));
    setAccessibleName(tr("Settings"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

const doc::KindInfo* SettingsPanel::kind() const
{
    if (elements_.empty())
        return nullptr;
    const doc::Element* first = document_.find(elements_.front());
    if (first == nullptr)
        return nullptr;
    const doc::KindInfo& kind = first->kind();
    const auto alike = [&](const ElementId& id) {
        const doc::Element* one = document_.find(id);
        return one != nullptr && &one->kind() == &kind;
    };
    return std::all_of(elements_.begin(), elements_.end(), alike) ? &kind : nullptr;
}

void SettingsPanel::select(const doc::Document& document, const std::vector<ElementId>& elements)
{
    document_ = document;
    elements_ = elements;
    rebuild();
}

void SettingsPanel::apply(const doc::Document& document, const doc::Change& change)
{
    document_ = document;
    const auto gone = [&](const ElementId& id) { return document_.find(id) == nullptr; };
    if (std::any_of(elements_.begin(), elements_.end(), gone)) {
        std::erase_if(elements_, gone);
        rebuild();
    } else if (!change.empty()) {
        showValues();
    }
}

void SettingsPanel::setEditable(bool editable)
{
    editable_ = editable;
    if (widget() != nullptr)
        widget()->setEnabled(editable);
}

void SettingsPanel::setTheme(const Theme& theme)
{
    theme_ = theme;
    rebuild();
}

void SettingsPanel::rebuild()
{
    lines_.clear();
    name_ = {};
    auto* form = new QWidget;
    auto* column = new QVBoxLayout(form);
    column->setContentsMargins(theme_.spacing.medium, theme_.spacing.small, theme_.spacing.medium,
                               theme_.spacing.large);
    column->setSpacing(theme_.spacing.small);
    const doc::KindInfo* shown = kind();
    if (shown == nullptr) {
        auto* hint = new PlainLabel(elements_.empty()
                                        ? tr("Select something to see its settings.")
                                        : tr("Select elements of one kind to edit them together."),
                                    form);
        hint->setWordWrap(true);
        column->addWidget(hint);
    } else {
        addName(column);
        QString section;
        for (const doc::Field& field : shown->rows) {
            if (field.hidden)
                continue;
            if (text(field.section) != section) {
                section = text(field.section);
                auto* head = new PlainLabel(section.toUpper(), form);
                head->setFont(theme_.font(TextRole::groupHead));
                head->setProperty("role", QStringLiteral("groupHead"));
                column->addSpacing(theme_.spacing.hair);
                column->addWidget(head);
            }
            addRow(field, column);
        }
        if (!shown->remark.empty()) {
            auto* remark = new PlainLabel(text(shown->remark), form);
            remark->setWordWrap(true);
            remark->setFont(theme_.font(TextRole::secondary));
            column->addWidget(remark);
        }
    }
    column->addStretch(1);
    form->setEnabled(editable_);
    setWidget(form);
    showValues();
}

void SettingsPanel::addName(QVBoxLayout* column)
{
    if (elements_.size() != 1)
        return;
    auto* row = new QHBoxLayout;
    auto* label = new PlainLabel(tr("Name"));
    label->setFixedWidth(kLabelWidth);
    auto* line = new QLineEdit;
    line->setObjectName(QStringLiteral("Settings name"));
    line->setAccessibleName(tr("Name"));
    row->addWidget(label);
    row->addWidget(line);
    column->addLayout(row);
    connect(line, &QLineEdit::editingFinished, this, [this, line] {
        if (line->isModified() && elements_.size() == 1)
            emit edited(doc::Rename{elements_.front(), line->text().toStdString()});
        line->setModified(false);
    });
    name_.widget = line;
}

void SettingsPanel::addRow(const doc::Field& field, QVBoxLayout* column)
{
    EditorNeeds needs;
    needs.theme = theme_;
    needs.commit = [this, &field](const doc::Value& value) { commit(field, value); };
    needs.references = [this](std::string_view kind) { return referencesOf(kind); };
    Line line{&field, makeEditor(field, needs, nullptr), nullptr};
    line.editor.widget->setObjectName(QStringLiteral("Settings ") + text(field.key));
    line.editor.widget->setAccessibleName(text(field.label));
    auto* label = new PlainLabel(text(field.label));
    label->setWordWrap(true);
    setPlainToolTip(label, text(field.help));
    setPlainToolTip(line.editor.widget, text(field.help));
    if (isWide(field)) {
        column->addWidget(label);
        column->addWidget(line.editor.widget);
    } else {
        label->setFixedWidth(kLabelWidth);
        auto* row = new QHBoxLayout;
        row->addWidget(label);
        row->addWidget(line.editor.widget, 1);
        column->addLayout(row);
    }
    line.objection = new PlainLabel(QString());
    line.objection->setProperty("role", QStringLiteral("objection"));
    line.objection->setWordWrap(true);
    line.objection->setVisible(false);
    column->addWidget(line.objection);
    lines_.push_back(std::move(line));
}

void SettingsPanel::showValues()
{
    if (kind() == nullptr)
        return;
    const doc::Element* first = document_.find(elements_.front());
    if (auto* line = qobject_cast<QLineEdit*>(name_.widget); line != nullptr && !line->isModified())
        line->setText(QString::fromStdString(first->name));
    for (Line& line : lines_) {
        std::vector<doc::Value> different;
        for (const ElementId& id : elements_) {
            doc::Value value = doc::valueOf(document_.find(id)->props, *line.field);
            if (std::find(different.begin(), different.end(), value) == different.end())
                different.push_back(std::move(value));
        }
        if (different.size() == 1)
            line.editor.show(different.front());
        else
            line.editor.showMixed(static_cast<int>(different.size()));
    }
}

void SettingsPanel::commit(const doc::Field& field, const doc::Value& value)
{
    const auto at = std::find_if(lines_.begin(), lines_.end(),
                                 [&](const Line& line) { return line.field == &field; });
    const auto objection = doc::objection(field, value);
    if (at != lines_.end()) {
        at->objection->setVisible(objection.has_value());
        at->objection->setText(QString::fromStdString(objection.value_or(std::string())));
    }
    if (objection || elements_.empty())
        return;
    emit edited(doc::SetField{elements_, std::string(field.key), value});
}

std::vector<Reference> SettingsPanel::referencesOf(std::string_view kindKey) const
{
    std::vector<Reference> all;
    for (const auto& element : document_.elements())
        if (element->is(kindKey))
            all.push_back({element->id, QString::fromStdString(element->name)});
    return all;
}

} // namespace stowage::ui

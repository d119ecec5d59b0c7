// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/settings_panel.h"

#include "document/containment.h"
#include "document/renaming.h"
#include "document/shared_rows.h"
#include "field/check.h"
#include "inspector/field_words.h"
#include "language/phrase_book.h"
#include "look/plain_text.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace stowage::ui {

namespace {

constexpr int kLabelWidth = 118;
constexpr int kHelpLines = 4;
constexpr std::size_t kLongWords = 11; // beside the label they would be cut

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

// The label stands above the editor rather than beside it.
bool isWide(const doc::Field& field)
{
    return field.shape == doc::Shape::pairs || field.shape == doc::Shape::records ||
           field.multiline || field.unit == doc::Unit::cpuUnits ||
           field.unit == doc::Unit::perSecond || field.zeroMeans.size() > kLongWords;
}

// In order of their first row, so that no section comes twice.
std::vector<std::string_view> sectionsOf(const std::vector<const doc::Field*>& rows)
{
    std::vector<std::string_view> sections;
    for (const doc::Field* field : rows)
        if (!field->hidden &&
            std::find(sections.begin(), sections.end(), field->section) == sections.end())
            sections.push_back(field->section);
    return sections;
}

} // namespace

SettingsPanel::SettingsPanel(const Theme& theme, QWidget* parent) : QWidget(parent), theme_(theme)
{
    setObjectName(QStringLiteral("Settings"));
    setAccessibleName(tr("Settings"));
    area_ = new QScrollArea(this);
    area_->setWidgetResizable(true);
    area_->setFrameShape(QFrame::NoFrame);
    area_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area_->setFocusPolicy(Qt::NoFocus);
    help_ = new PlainLabel(QString(), this);
    help_->setObjectName(QStringLiteral("Settings help"));
    help_->setProperty("role", QStringLiteral("footer"));
    help_->setWordWrap(true);
    help_->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    help_->setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(area_, 1);
    column->addWidget(help_);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget* /*old*/, QWidget* now) {
        if (now == nullptr || !isAncestorOf(now))
            return;
        now->installEventFilter(this);
        explain(wordsFor(now));
    });
    rebuild();
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

// Where several are selected, they may differ in it.
std::vector<std::int64_t> SettingsPanel::offeredFor(const doc::Field& field) const
{
    const doc::Element* one = elements_.size() == 1 ? document_.find(elements_.front()) : nullptr;
    return one == nullptr || one->kind().offered == nullptr
               ? std::vector<std::int64_t>()
               : one->kind().offered(one->props, field.key);
}

void SettingsPanel::select(const doc::Document& document, const std::vector<ElementId>& elements)
{
    document_ = document;
    elements_ = elements;
    std::erase_if(elements_, [&](const ElementId& id) { return document.find(id) == nullptr; });
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
        const auto isOffered = [&](const Line& line) {
            return line.offered == offeredFor(*line.field);
        };
        if (!std::all_of(lines_.begin(), lines_.end(), isOffered))
            rebuild(); // there are other numbers to choose from
        else
            showValues();
    }
}

void SettingsPanel::setEditable(bool editable)
{
    if (editable_ == editable)
        return;
    editable_ = editable;
    rebuild();
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
    inherited_ = nullptr;
    auto* form = new QWidget;
    form->setMinimumWidth(1); // what is too wide is squeezed, never cut off
    auto* column = new QVBoxLayout(form);
    column->setContentsMargins(theme_.spacing.large, theme_.spacing.medium, theme_.spacing.large,
                               theme_.spacing.large);
    column->setSpacing(theme_.spacing.small);
    if (!editable_)
        addNote(column, tr("You are viewing the past. Return to live to edit."));
    if (elements_.empty())
        addNote(column, tr("Select something drawn to see and change its settings."));
    else
        fill(column);
    column->addStretch(1);
    if (QWidget* before = area_->takeWidget()) // it may be in it that this was asked for
        before->deleteLater();
    area_->setWidget(form);
    for (const Line& line : lines_)
        line.editor.widget->setEnabled(editable_);
    if (name_.widget != nullptr)
        name_.widget->setEnabled(editable_);
    help_->setFont(theme_.font(TextRole::secondary));
    help_->setMinimumHeight(QFontMetrics(help_->font()).lineSpacing() * kHelpLines +
                            theme_.spacing.large);
    showHelp();
    explain(wordsForAll());
    showValues();
}

void SettingsPanel::fill(QVBoxLayout* column)
{
    // What is missing is said before it is looked for in vain.
    const doc::KindInfo* shown = kind();
    if (shown == nullptr)
        addNote(column, tr("They are of several kinds; what these share is edited together."));
    else if (!shown->remark.empty())
        addNote(column, said(shown->remark));
    addName(column);
    if (elements_.size() == 1) {
        inherited_ = new InheritedView(theme_);
        column->addWidget(inherited_);
        connect(inherited_, &InheritedView::edited, this, &SettingsPanel::edited);
    }
    const std::vector<const doc::Field*> rows = doc::sharedRows(document_, elements_);
    for (const std::string_view section : sectionsOf(rows)) {
        addHead(column, said(section));
        for (const doc::Field* field : rows)
            if (!field->hidden && field->section == section)
                addRow(*field, column);
    }
}

void SettingsPanel::addHead(QVBoxLayout* column, const QString& section)
{
    auto* head = new PlainLabel(section.toUpper());
    head->setFont(theme_.font(TextRole::groupHead));
    head->setProperty("role", QStringLiteral("groupHead"));
    column->addSpacing(theme_.spacing.hair);
    column->addWidget(head);
}

void SettingsPanel::addNote(QVBoxLayout* column, const QString& words)
{
    auto* note = new PlainLabel(words);
    note->setProperty("role", QStringLiteral("note"));
    note->setAttribute(Qt::WA_StyledBackground);
    note->setWordWrap(true);
    column->addWidget(note);
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
    const QString help = tr("How the drawing calls it. AWS cannot rename a resource, so this "
                            "changes nothing that runs.");
    for (QWidget* part : {static_cast<QWidget*>(label), static_cast<QWidget*>(line)}) {
        part->setProperty("help", help);
        part->installEventFilter(this);
    }
    setPlainToolTip(line, help);
    connect(line, &QLineEdit::editingFinished, this, [this, line] {
        if (line->isModified() && elements_.size() == 1)
            emit edited(doc::renamed(document_, elements_.front(), line->text().toStdString()));
        line->setModified(false);
    });
    name_.widget = line;
}

void SettingsPanel::addRow(const doc::Field& field, QVBoxLayout* column)
{
    EditorNeeds needs;
    needs.theme = theme_;
    needs.commit = [this, &field](const doc::Value& value) { commit(field, value); };
    needs.refuse = [this, &field](const QString& words) { refuse(field, words); };
    needs.references = [this](std::string_view kind) { return referencesOf(kind); };
    needs.offered = offeredFor(field);
    Line line{&field, makeEditor(field, needs, nullptr), nullptr, needs.offered};
    line.editor.widget->setObjectName(QStringLiteral("Settings ") + text(field.key));
    line.editor.widget->setAccessibleName(said(field.label));
    auto* label = new PlainLabel(said(field.label));
    label->setWordWrap(true);
    const bool isOfKind = kind() != nullptr && doc::findField(kind()->rows, field.key) != nullptr;
    const QString help = helpWords(field, isOfKind ? kind() : nullptr);
    for (QWidget* part : {static_cast<QWidget*>(label), line.editor.widget}) {
        part->setProperty("help", help);
        part->installEventFilter(this);
        setPlainToolTip(part, help);
    }
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
    if (elements_.empty())
        return;
    const doc::Element* first = document_.find(elements_.front());
    if (auto* line = qobject_cast<QLineEdit*>(name_.widget); line != nullptr && !line->isModified())
        line->setText(QString::fromStdString(first->name));
    if (inherited_ != nullptr)
        inherited_->show(document_, elements_.front(), editable_);
    for (Line& line : lines_) {
        std::vector<doc::Value> different;
        for (const ElementId& id : elements_) {
            const doc::Element& element = *document_.find(id);
            doc::Value value =
                doc::valueOf(element, *doc::findRow(element.kind(), line.field->key));
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
    const auto objection = doc::objection(field, value);
    refuse(field, said(objection.value_or(std::string())));
    if (objection || elements_.empty())
        return;
    emit edited(doc::settingOf(document_, elements_, std::string(field.key), value));
    emit announced(QStringLiteral("%1: %2").arg(said(field.label), effectWords(field.effect)));
}

void SettingsPanel::refuse(const doc::Field& field, const QString& words)
{
    const auto at = std::find_if(lines_.begin(), lines_.end(),
                                 [&](const Line& line) { return line.field == &field; });
    if (at == lines_.end())
        return;
    at->objection->setVisible(!words.isEmpty());
    at->objection->setText(words);
    if (!words.isEmpty())
        emit announced(words);
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

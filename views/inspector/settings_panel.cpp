// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/settings_panel.h"

#include "document/containment.h"
#include "document/renaming.h"
#include "field/check.h"
#include "inspector/field_words.h"
#include "look/plain_text.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace stowage::ui {

namespace {

constexpr int kLabelWidth = 118;
constexpr int kHelpLines = 4;
constexpr int kLeastForHelp = 280;     // pixels
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

// A field takes the keys of undo for itself, which would surprise once it has been committed.
bool isUndoOf(const QKeyEvent& event)
{
    return event.matches(QKeySequence::Undo) || event.matches(QKeySequence::Redo);
}

// On X11 a field takes Ctrl+E and Ctrl+K as Emacs does; the window means to export and to find.
bool isOfTheWindow(const QKeyEvent& event)
{
    return event.modifiers() == Qt::ControlModifier &&
           (event.key() == Qt::Key_E || event.key() == Qt::Key_K);
}

bool isBeingTyped(const QObject& field)
{
    if (const auto* note = qobject_cast<const QPlainTextEdit*>(&field))
        return note->document()->isModified();
    const auto* line = qobject_cast<const QLineEdit*>(&field);
    if (line == nullptr)
        line = field.findChild<QLineEdit*>();
    return line != nullptr && line->isModified();
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
    if (const doc::KindInfo* shown = kind())
        fill(column, *shown);
    else
        addNote(column, elements_.empty()
                            ? tr("Select something drawn to see and change its settings.")
                            : tr("Select elements of one kind to edit them together."));
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

void SettingsPanel::fill(QVBoxLayout* column, const doc::KindInfo& kind)
{
    // What is missing is said before it is looked for in vain.
    if (!kind.remark.empty())
        addNote(column, text(kind.remark));
    addName(column);
    if (elements_.size() == 1) {
        inherited_ = new InheritedView(theme_);
        column->addWidget(inherited_);
        connect(inherited_, &InheritedView::edited, this, &SettingsPanel::edited);
    }
    for (const std::string_view section : sectionsOf(kind)) {
        addHead(column, text(section));
        for (const doc::Field& field : kind.rows)
            if (!field.hidden && field.section == section)
                addRow(field, column);
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

// Where there is little room, the tool tips must do.
void SettingsPanel::showHelp()
{
    help_->setVisible(kind() != nullptr && height() > kLeastForHelp);
}

void SettingsPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    showHelp();
}

void SettingsPanel::explain(const QString& words)
{
    help_->setText(words);
    help_->setAccessibleName(words);
}

QString SettingsPanel::wordsFor(const QWidget* inside) const
{
    for (const QWidget* at = inside; at != nullptr && at != this; at = at->parentWidget()) {
        const QVariant words = at->property("help");
        if (words.isValid())
            return words.toString();
    }
    return wordsForAll();
}

QString SettingsPanel::wordsForAll() const
{
    const doc::KindInfo* shown = kind();
    return shown == nullptr ? QString() : text(shown->help);
}

// The row under the pointer is explained, else the one that has the focus.
bool SettingsPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto& key = *static_cast<QKeyEvent*>(event);
        if (isOfTheWindow(key) || (isUndoOf(key) && !isBeingTyped(*watched))) {
            event->ignore();
            return true;
        }
    }
    if (event->type() == QEvent::Enter)
        explain(wordsFor(qobject_cast<QWidget*>(watched)));
    if (event->type() == QEvent::Leave) {
        QWidget* focus = QApplication::focusWidget();
        explain(focus != nullptr && isAncestorOf(focus) ? wordsFor(focus) : wordsForAll());
    }
    return QWidget::eventFilter(watched, event);
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
    needs.references = [this](std::string_view kind) { return referencesOf(kind); };
    needs.offered = offeredFor(field);
    Line line{&field, makeEditor(field, needs, nullptr), nullptr, needs.offered};
    line.editor.widget->setObjectName(QStringLiteral("Settings ") + text(field.key));
    line.editor.widget->setAccessibleName(text(field.label));
    auto* label = new PlainLabel(text(field.label));
    label->setWordWrap(true);
    const QString help = helpWords(field, kind());
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
    if (kind() == nullptr)
        return;
    const doc::Element* first = document_.find(elements_.front());
    if (auto* line = qobject_cast<QLineEdit*>(name_.widget); line != nullptr && !line->isModified())
        line->setText(QString::fromStdString(first->name));
    if (inherited_ != nullptr)
        inherited_->show(document_, elements_.front(), editable_);
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
    emit edited(doc::settingOf(document_, elements_, std::string(field.key), value));
    emit announced(QStringLiteral("%1: %2").arg(text(field.label), effectWords(field.effect)));
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

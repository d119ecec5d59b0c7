// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/table_editor.h"

#include "inspector/field_words.h"
#include "language/phrase_book.h"
#include "look/icons.h"
#include "look/plain_text.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <memory>

namespace stowage::ui {

namespace {

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

QString say(const char* words)
{
    return QCoreApplication::translate("Inspector", words);
}

// A column of entries with a button below that adds one; the entries are made anew on each show.
class EntryList : public QWidget {
public:
    // The name is of objects, and what is shown is of people.
    EntryList(const QString& name, QWidget* parent)
        : QWidget(parent), name_(name), shown_(said(name))
    {
        column_ = new QVBoxLayout(this);
        column_->setContentsMargins(0, 0, 0, 0);
        column_->setSpacing(4);
        add_ = new QPushButton(say(QT_TRANSLATE_NOOP("Inspector", "Add")), this);
        add_->setObjectName(name + QStringLiteral(" add"));
        add_->setAccessibleName(say(QT_TRANSLATE_NOOP("Inspector", "Add to %1")).arg(shown_));
        add_->setIcon(actionIcon(QStringLiteral("actions/plus")));
        column_->addWidget(add_, 0, Qt::AlignLeft);
    }

    QString nameOf(std::size_t entry) const
    {
        return QStringLiteral("%1 %2").arg(name_).arg(entry + 1);
    }
    QString shownOf(std::size_t entry) const
    {
        return QStringLiteral("%1 %2").arg(shown_).arg(entry + 1);
    }
    QPushButton* addButton() const { return add_; }

    // Tables that differ cannot be edited entry by entry.
    void showMixed(int differing)
    {
        clear();
        add_->setText(say(QT_TRANSLATE_NOOP("Inspector", "%1 values")).arg(differing));
        add_->setEnabled(false);
    }
    void showAlike()
    {
        add_->setText(say(QT_TRANSLATE_NOOP("Inspector", "Add")));
        add_->setEnabled(true);
    }

    void clear()
    {
        for (QWidget* entry : entries_) {
            column_->removeWidget(entry);
            entry->hide();
            entry->deleteLater(); // an entry's own button may be what asked for this
        }
        entries_.clear();
    }

    void append(QWidget* entry)
    {
        column_->insertWidget(static_cast<int>(entries_.size()), entry);
        entries_.push_back(entry);
    }

    void editLast()
    {
        auto* line = entries_.empty() ? nullptr : entries_.back()->findChild<QLineEdit*>();
        if (line == nullptr)
            return;
        line->setFocus();
        line->selectAll();
    }

    QToolButton* removeButton(QWidget* entry) const
    {
        auto* remove = new QToolButton(entry);
        remove->setIcon(actionIcon(QStringLiteral("actions/delete")));
        remove->setObjectName(nameOf(entries_.size()) + QStringLiteral(" remove"));
        remove->setAccessibleName(
            say(QT_TRANSLATE_NOOP("Inspector", "Remove %1")).arg(shownOf(entries_.size())));
        setPlainToolTip(remove, say(QT_TRANSLATE_NOOP("Inspector", "Remove")));
        return remove;
    }

private:
    QString name_, shown_;
    QVBoxLayout* column_ = nullptr;
    QPushButton* add_ = nullptr;
    std::vector<QWidget*> entries_;
};

QLineEdit* cell(const std::string& value, bool secret, QWidget* parent)
{
    auto* line = new QLineEdit(QString::fromStdString(value), parent);
    line->setCursorPosition(0);
    // Shown while being typed, hidden on the screen that others may see.
    if (secret)
        line->setEchoMode(QLineEdit::PasswordEchoOnEdit);
    return line;
}

struct PairsState {
    doc::Pairs pairs = {};
    EntryList* list = nullptr;
    std::function<void(const doc::Value&)> commit = {};
    bool secret = false;

    void commitNow() const { commit(doc::Value(pairs)); }
};

void showPairs(const std::shared_ptr<PairsState>& state)
{
    state->list->clear();
    for (std::size_t i = 0; i < state->pairs.size(); ++i) {
        auto* entry = new QWidget(state->list);
        auto* row = new QHBoxLayout(entry);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(4);
        QLineEdit* name = cell(state->pairs[i].name, false, entry);
        QLineEdit* value = cell(state->pairs[i].value, state->secret, entry);
        const QString which = state->list->nameOf(i);
        const QString shown = state->list->shownOf(i);
        name->setObjectName(which + QStringLiteral(" name"));
        name->setAccessibleName(say(QT_TRANSLATE_NOOP("Inspector", "%1, name")).arg(shown));
        value->setObjectName(which + QStringLiteral(" value"));
        value->setAccessibleName(say(QT_TRANSLATE_NOOP("Inspector", "%1, value")).arg(shown));
        name->setPlaceholderText(say(QT_TRANSLATE_NOOP("Inspector", "name")));
        value->setPlaceholderText(say(QT_TRANSLATE_NOOP("Inspector", "value")));
        QToolButton* remove = state->list->removeButton(entry);
        row->addWidget(name, 1);
        row->addWidget(value, 1);
        row->addWidget(remove);
        const auto take = [state, i, name, value] {
            if (!name->isModified() && !value->isModified())
                return;
            name->setModified(false);
            value->setModified(false);
            state->pairs[i] = {name->text().toStdString(), value->text().toStdString()};
            state->commitNow();
        };
        QObject::connect(name, &QLineEdit::editingFinished, entry, take);
        QObject::connect(value, &QLineEdit::editingFinished, entry, take);
        QObject::connect(remove, &QToolButton::clicked, entry, [state, i] {
            state->pairs.erase(state->pairs.begin() + static_cast<std::ptrdiff_t>(i));
            state->commitNow();
            showPairs(state);
        });
        state->list->append(entry);
    }
}

struct RecordsState {
    doc::Records records = {};
    EntryList* list = nullptr;
    const doc::Field* field = nullptr; // rows live as long as the program
    EditorNeeds needs = {};

    void commitNow() const { needs.commit(doc::Value(records)); }
};

QWidget* recordEntry(const std::shared_ptr<RecordsState>& state, std::size_t index);

void showRecords(const std::shared_ptr<RecordsState>& state)
{
    state->list->clear();
    for (std::size_t i = 0; i < state->records.rows.size(); ++i)
        state->list->append(recordEntry(state, i));
}

QWidget* recordEntry(const std::shared_ptr<RecordsState>& state, std::size_t index)
{
    auto* entry = new QFrame(state->list);
    entry->setProperty("role", QStringLiteral("card"));
    auto* grid = new QGridLayout(entry);
    grid->setContentsMargins(8, 6, 6, 6);
    grid->setSpacing(4);
    const doc::Record& record = state->records.rows[index];
    for (std::size_t c = 0; c < state->field->columns.size(); ++c) {
        const doc::Field& column = state->field->columns[c];
        EditorNeeds needs = state->needs;
        needs.commit = [state, index, c](const doc::Value& value) {
            state->records.rows[index].cells[c] = value;
            state->commitNow();
        };
        const FieldEditor editor = makeEditor(column, needs, entry);
        editor.show(record.cells[c]);
        const QString which = state->list->nameOf(index);
        editor.widget->setObjectName(which + QLatin1Char(' ') + text(column.key));
        editor.widget->setAccessibleName(state->list->shownOf(index) + QStringLiteral(", ") +
                                         said(column.label));
        setPlainToolTip(editor.widget, helpWords(column, nullptr));
        auto* label = new PlainLabel(said(column.label), entry);
        label->setFont(state->needs.theme.font(TextRole::secondary));
        setPlainToolTip(label, helpWords(column, nullptr));
        grid->addWidget(label, static_cast<int>(c), 0);
        grid->addWidget(editor.widget, static_cast<int>(c), 1);
    }
    QToolButton* remove = state->list->removeButton(entry);
    grid->addWidget(remove, 0, 2);
    grid->setColumnStretch(1, 1);
    QObject::connect(remove, &QToolButton::clicked, entry, [state, index] {
        state->records.rows.erase(state->records.rows.begin() + static_cast<std::ptrdiff_t>(index));
        state->commitNow();
        showRecords(state);
    });
    return entry;
}

} // namespace

FieldEditor pairsEditor(const doc::Field& field, const EditorNeeds& needs, QWidget* parent)
{
    auto state = std::make_shared<PairsState>();
    state->list = new EntryList(text(field.label), parent);
    state->commit = needs.commit;
    state->secret = field.secret;
    QObject::connect(state->list->addButton(), &QPushButton::clicked, state->list, [state] {
        state->pairs.push_back({say(QT_TRANSLATE_NOOP("Inspector", "NAME")).toStdString(), {}});
        state->commitNow();
        showPairs(state);
        state->list->editLast();
    });
    FieldEditor editor{state->list, {}, {}};
    editor.show = [state](const doc::Value& value) {
        const bool wasMixed = !state->list->addButton()->isEnabled();
        state->list->showAlike();
        if (!wasMixed && state->pairs == std::get<doc::Pairs>(value) && !state->pairs.empty())
            return; // keeps the cursor where the user types
        state->pairs = std::get<doc::Pairs>(value);
        showPairs(state);
    };
    editor.showMixed = [state](int differing) { state->list->showMixed(differing); };
    return editor;
}

FieldEditor recordsEditor(const doc::Field& field, const EditorNeeds& needs, QWidget* parent)
{
    auto state = std::make_shared<RecordsState>();
    state->list = new EntryList(text(field.label), parent);
    state->field = &field;
    state->needs = needs;
    QObject::connect(state->list->addButton(), &QPushButton::clicked, state->list, [state] {
        state->records.rows.push_back(state->field->blank(*state->field));
        state->commitNow();
        showRecords(state);
    });
    FieldEditor editor{state->list, {}, {}};
    editor.show = [state](const doc::Value& value) {
        const bool wasMixed = !state->list->addButton()->isEnabled();
        state->list->showAlike();
        if (!wasMixed && state->records == std::get<doc::Records>(value) &&
            !state->records.rows.empty())
            return;
        state->records = std::get<doc::Records>(value);
        showRecords(state);
    };
    editor.showMixed = [state](int differing) { state->list->showMixed(differing); };
    return editor;
}

} // namespace stowage::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// How the form explains its rows, and which keys its fields leave to the window.
#include "inspector/settings_panel.h"
#include "kinds/catalog.h"
#include "language/phrase_book.h"

#include <QApplication>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace stowage::ui {

namespace {
constexpr int kLeastForHelp = 280; // pixels

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
    return shown == nullptr ? QString() : said(shown->help);
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

} // namespace stowage::ui

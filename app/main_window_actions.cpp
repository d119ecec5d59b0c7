// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done now, why the rest cannot, and what the title says.
#include "app/main_window.h"
#include "commands/availability.h"
#include "finding/find_bar.h"
#include "language/phrase_book.h"
#include "look/plain_text.h"

#include <QAction>
#include <QToolButton>

namespace stowage::app {

void MainWindow::updateActions()
{
    const bool can = session_.has_value();
    const bool past = can && session_->isPast();
    const QString none = tr("Open a drawing or start a sketch first.");
    const QString isPast = tr("You are viewing the past: return to live first.");
    for (QAction* action : needSession_)
        ui::setAvailable(*action, can, none);
    if (can) {
        for (QAction* action : needLive_)
            ui::setAvailable(*action, !past, isPast);
        for (QAction* action : needPast_)
            ui::setAvailable(*action, past, tr("This is live: nothing has followed it."));
        for (QAction* action : needMatches_)
            ui::setAvailable(*action, find_->hasMatches(),
                             find_->isOpen() ? tr("Nothing fits what is looked for.")
                                             : tr("Say what to look for first, with Find."));
    }
    const auto back = [&](QAction* action, bool isThere, const QString& isNot) {
        ui::setAvailable(*action, isThere, !can ? none : past ? isPast : isNot);
    };
    back(undo_, can && session_->canUndo(), tr("Nothing was changed yet."));
    back(redo_, can && session_->canRedo(), tr("Nothing was undone."));
    undoButton_->setEnabled(undo_->isEnabled());
    redoButton_->setEnabled(redo_->isEnabled());
    // A name from the drawing underlines no letter and is no markup in the tool tip, which an
    // action makes from its text unless it has one.
    const auto label = [](QAction* action, const QString& verb, const std::string& what) {
        const QString words = ui::plainCaption(ui::said(what));
        action->setText(words.isEmpty() ? verb : verb + QLatin1Char(' ') + words);
        ui::setPlainToolTip(action,
                            what.empty() ? QString(verb).remove(QLatin1Char('&')) : ui::said(what));
    };
    label(undo_, tr("&Undo"), can ? session_->undoLabel() : std::string());
    label(redo_, tr("&Redo"), can ? session_->redoLabel() : std::string());
}

void MainWindow::updateTitle()
{
    if (!session_) {
        setWindowTitle(QStringLiteral("Stowage"));
        return;
    }
    QString name = path_.section(QLatin1Char('/'), -1);
    if (name.isEmpty())
        name = QString::fromStdString(session_->document().name);
    name.replace(QLatin1String("[*]"), QLatin1String("[*][*]")); // else it would mark changes
    if (isReadOnly_)
        name += tr(" (read-only)");
    setWindowTitle(name + QStringLiteral("[*] – Stowage"));
    setWindowModified(modified_);
}

} // namespace stowage::app

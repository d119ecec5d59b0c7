// SPDX-License-Identifier: GPL-3.0-or-later
// How the window shows the steps of the drawing's history, which is not that of the run, and goes
// to one of them.
#include "app/main_window.h"
#include "history/step_list.h"

#include <QAction>
#include <QDockWidget>
#include <QMenu>

namespace stowage::app {

void MainWindow::makeSteps(QMenu& menu)
{
    steps_ = new ui::StepList(theme_, this);
    auto* dock = new QDockWidget(tr("History of the drawing"), this);
    dock->setObjectName(QStringLiteral("Steps dock"));
    dock->setWidget(steps_);
    dock->hide();
    addDockWidget(Qt::RightDockWidgetArea, dock);
    QAction* shown = dock->toggleViewAction();
    shown->setObjectName(QStringLiteral("History of the drawing"));
    shown->setText(tr("&History of the drawing"));
    shown->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_H));
    menu.addAction(shown);
    needSession_.push_back(shown);
    connect(shown, &QAction::triggered, this, [this](bool isShown) {
        showSteps();
        if (isShown)
            steps_->setFocus();
    });
    connect(dock, &QDockWidget::visibilityChanged, this, [this] { showSteps(); });
    connect(steps_, &ui::StepList::stepWanted, this, &MainWindow::goToStep);
}

// Nothing is done for a list that nobody sees.
void MainWindow::showSteps()
{
    if (!session_ || !steps_->isVisible())
        return;
    const doc::History& history = session_->steps();
    QStringList labels;
    for (std::size_t step = 0; step < history.stepCount(); ++step)
        labels.append(QString::fromStdString(history.labelOf(step)));
    steps_->show(labels, static_cast<int>(history.at()));
}

void MainWindow::goToStep(int step)
{
    if (!session_ || step < 0)
        return;
    const Result<doc::Change> change = session_->goToStep(static_cast<std::size_t>(step));
    if (!change)
        refuse(change.error());
    else
        tell(*change);
    showSteps();
    refresh();
}

} // namespace stowage::app

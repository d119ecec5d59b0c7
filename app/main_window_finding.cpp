// SPDX-License-Identifier: GPL-3.0-or-later
// How the window finds things: the bar of Ctrl+F, the outline, the minimap, the command palette and
// the list of keys.
#include "app/main_window.h"
#include "app/workbench.h"
#include "canvas/canvas_view.h"
#include "commands/command_palette.h"
#include "commands/key_list.h"
#include "finding/find_bar.h"
#include "look/plain_text.h"
#include "minimap/minimap.h"
#include "outline/outline_view.h"

#include <QAction>
#include <QMenu>
#include <QMenuBar>
#include <QSettings>
#include <QStatusBar>

namespace stowage::app {

namespace {
constexpr auto kMinimap = QLatin1String("minimap"); // in the settings

QAction* addTo(QMenu& menu, const QString& text, const char* name, const QList<QKeySequence>& keys)
{
    QAction* action = menu.addAction(text);
    action->setObjectName(QLatin1String(name));
    action->setShortcuts(keys);
    return action;
}
} // namespace

void MainWindow::makeFinding(QWidget* covered)
{
    outline_ = new ui::OutlineView(theme_, canvas_->stage().live(), this);
    find_ = new ui::FindBar(theme_, *canvas_, covered);
    minimap_ = new ui::Minimap(theme_, *canvas_, covered);
    const auto show = [this](const Subject& subject) {
        canvas_->select({subject});
        canvas_->reveal(subject);
    };
    connect(find_, &ui::FindBar::chosen, this, show);
    connect(find_, &ui::FindBar::changed, this, &MainWindow::updateActions);
    connect(outline_, &ui::OutlineView::selectionChanged, this,
            [this](const std::vector<Subject>& subjects) {
                canvas_->select(subjects);
                if (subjects.size() == 1)
                    canvas_->reveal(subjects.front());
            });
    connect(outline_, &ui::OutlineView::revealWanted, this, [this, show](const Subject& subject) {
        show(subject);
        canvas_->setFocus();
    });
    connect(outline_, &ui::OutlineView::edited, this, &MainWindow::perform);
    connect(outline_, &ui::OutlineView::refused, this, &MainWindow::showToast);
    connect(outline_, &ui::OutlineView::announced, this,
            [this](const QString& words) { statusBar()->showMessage(ui::forOneLine(words)); });
}

void MainWindow::makeFindingMenu(QMenu& menu)
{
    QAction* find = addTo(menu, tr("&Find…"), "Find action", {QKeySequence(Qt::CTRL | Qt::Key_F)});
    connect(find, &QAction::triggered, find_, &ui::FindBar::open);
    needSession_.push_back(find);
    QAction* next = addTo(menu, tr("Find &next"), "Find next", {QKeySequence(Qt::Key_F3)});
    connect(next, &QAction::triggered, find_, &ui::FindBar::findNext);
    QAction* previous =
        addTo(menu, tr("Find pre&vious"), "Find previous", {QKeySequence(Qt::SHIFT | Qt::Key_F3)});
    connect(previous, &QAction::triggered, find_, &ui::FindBar::findPrevious);
    for (QAction* action : {next, previous}) {
        needSession_.push_back(action);
        needMatches_.push_back(action);
    }
    QAction* palette =
        addTo(menu, tr("All co&mmands…"), "All commands", {QKeySequence(Qt::CTRL | Qt::Key_K)});
    connect(palette, &QAction::triggered, this, &MainWindow::showPalette);
}

void MainWindow::makeFindingViews(QMenu& menu)
{
    QAction* outline = addTo(menu, tr("Go to the &outline"), "Go to the outline",
                             {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T)});
    connect(outline, &QAction::triggered, this, &MainWindow::showOutline);
    needSession_.push_back(outline);
    QAction* map = addTo(menu, tr("&Minimap"), "Minimap action",
                         {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_M)});
    map->setCheckable(true);
    map->setChecked(QSettings().value(kMinimap, true).toBool());
    minimap_->setWanted(map->isChecked());
    connect(map, &QAction::toggled, this, [this](bool isWanted) {
        QSettings().setValue(kMinimap, isWanted);
        minimap_->setWanted(isWanted);
    });
}

void MainWindow::followFinding()
{
    find_->follow();
    outline_->follow();
    minimap_->followRun();
}

void MainWindow::showPalette()
{
    auto* palette =
        new ui::CommandPalette(theme_, session_ ? session_->document() : doc::Document(),
                               ui::menuCommandsOf(*menuBar()), this);
    connect(palette, &ui::CommandPalette::elementChosen, this, [this](const ElementId& element) {
        const Subject subject = element;
        canvas_->select({subject});
        canvas_->reveal(subject);
    });
    palette->move(mapToGlobal(QPoint((width() - palette->width()) / 2, height() / 8)));
    palette->show();
}

void MainWindow::showKeys()
{
    (new ui::KeyList(theme_, ui::menuCommandsOf(*menuBar()), this))->show();
}

void MainWindow::showOutline()
{
    sideShown_->setChecked(true);
    bottomShown_->setChecked(true); // it may be a tab there
    workbench_->turnTo(outline_);
    outline_->takeFocus();
}

} // namespace stowage::app

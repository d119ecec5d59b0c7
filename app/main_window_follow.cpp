// SPDX-License-Identifier: GPL-3.0-or-later
// How the window follows what was sent by hand, and opens inboxes.
#include "app/main_window.h"
#include "app/workbench.h"
#include "canvas/canvas_view.h"
#include "canvas/inbox.h"
#include "canvas/paint.h"
#include "canvas/trail_panel.h"
#include "inspector/inspector.h"
#include "language/told.h"
#include "sim/request_trail.h"
#include "timeline/speeds.h"

#include <QAction>

namespace stowage::app {

namespace {
constexpr double kFastest = 3'600; // as which counts what goes as fast as it can
}

void MainWindow::makeFollowed(QWidget* covered)
{
    followed_ = new ui::TrailPanel(theme_, covered);
    inbox_ = new ui::Inbox(theme_, this);
    connect(canvas_, &ui::CanvasView::followWanted, this, &MainWindow::commandAndFollow);
    connect(canvas_, &ui::CanvasView::requestFollowed, this, &MainWindow::followRequest);
    connect(canvas_, &ui::CanvasView::inboxWanted, this, &MainWindow::openInbox);
    connect(followed_, &ui::TrailPanel::closed, this, &MainWindow::followNoLonger);
    connect(followed_, &ui::TrailPanel::factChosen, this, [this](std::uint32_t fact) {
        inspectorShown_->setChecked(true);
        inspector_->openWhy();
        workbench_->turnTo(inspector_);
        explainFact(fact);
    });
    connect(inbox_, &ui::Inbox::commanded, this, &MainWindow::command);
}

// The fact that it was sent is its name from then on.
void MainWindow::commandAndFollow(const Command& wanted)
{
    if (!session_)
        return;
    const std::uint32_t before = session_->world().facts.count();
    if (const Outcome done = session_->command(wanted); !done)
        refuse(done.error());
    else
        trail_.follow(sim::sentByHandAfter(session_->world(), before));
    request_ = {};
    refresh();
}

void MainWindow::followRequest(const ElementId& users)
{
    if (!session_)
        return;
    const sim::World& world = session_->world();
    const auto source = sim::rowOf<sim::Source>(world, EntityKind::source, Subject(users));
    if (!source)
        return;
    trail_.follow(0);
    request_ = sim::requestTrail(world, source);
    refresh();
}

void MainWindow::followNoLonger()
{
    trail_.follow(0);
    request_ = {};
    refresh();
}

void MainWindow::forgetFollowedAfter(Time at)
{
    if (!request_.steps.empty() && request_.steps.front().at > at)
        request_ = {};
    const std::vector<TrailStep>& steps = trail_.trail().steps;
    if (steps.empty() || steps.front().at > at)
        trail_.follow(0);
    else
        trail_.forget();
}

void MainWindow::showFollowed()
{
    const double speed = ui::kSpeeds.at(static_cast<std::size_t>(playback_.speedIndex())).factor;
    canvas_->setPace(!playback_.isRunning()            ? 1
                     : speed > 0 && !until_.isActive() ? speed
                                                       : kFastest);
    trail_.read(session_->world());
    // One request is no part of the run; it is shown from the instant on at which it was asked for.
    const bool isRequest = !request_.steps.empty() && request_.steps.front().at <= session_->now();
    const Trail trail = ui::told(isRequest ? request_ : trail_.trail());
    canvas_->showTrail(trail);
    followed_->show(trail);
    if (!inbox_->isVisible())
        return;
    inbox_->show(canvas_->stage().live().readoutOf(inbox_->subscriber()));
    canvas_->markRead(inbox_->subscriber());
}

void MainWindow::openInbox(const ElementId& subscriber)
{
    const doc::Element* element = session_ ? session_->document().find(subscriber) : nullptr;
    if (element == nullptr)
        return;
    inbox_->openFor(subscriber, ui::fromUtf8(element->name));
    showFollowed();
}

} // namespace stowage::app

// SPDX-License-Identifier: GPL-3.0-or-later
// How the window follows what was sent by hand, and opens inboxes.
#include "app/main_window.h"
#include "app/workbench.h"
#include "canvas/canvas_view.h"
#include "canvas/inbox.h"
#include "canvas/paint.h"
#include "canvas/trail_panel.h"
#include "inspector/inspector.h"
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

// The run follows it from then on, as its recording will.
void MainWindow::commandAndFollow(const Command& wanted)
{
    if (!session_)
        return;
    const Command follow = Follow{};
    for (const Command& each : {wanted, follow})
        if (const Outcome done = session_->command(each); !done) {
            refuse(done.error());
            break;
        }
    refresh();
}

// The past cannot be changed; there it is only out of sight.
void MainWindow::followNoLonger()
{
    if (!session_)
        return;
    if (session_->isPast()) {
        unshown_ = trail_.trail().begins;
        refresh();
    } else {
        command(Follow{Followed::nothing, {}});
    }
}

void MainWindow::showFollowed()
{
    const double speed = ui::kSpeeds.at(static_cast<std::size_t>(playback_.speedIndex())).factor;
    canvas_->setPace(!playback_.isRunning()            ? 1
                     : speed > 0 && !until_.isActive() ? speed
                                                       : kFastest);
    trail_.readFollowed(session_->world());
    if (!session_->isPast())
        unshown_ = 0;
    const bool isShown = unshown_ == 0 || trail_.trail().begins != unshown_;
    const Trail none;
    const Trail& trail = isShown ? trail_.trail() : none;
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

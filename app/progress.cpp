// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/progress.h"

namespace stowage::app {

namespace {
constexpr std::uint64_t kPortion = 2'000; // appointments between looks at the clock
constexpr qint64 kPause = 250;            // milliseconds between two pictures
} // namespace

Progress::Progress(const Streams& streams, Time until) : streams_(streams), until_(until)
{
    sinceShown_.start();
}

void Progress::advance(session::Session& session)
{
    while (session.now() < until_ && session.world().paused.empty()) {
        session.advance(until_, kPortion);
        show(session.now());
    }
    session.advance(until_); // what is due at the very beginning of a run of no length
}

void Progress::show(Time now)
{
    if (!streams_.showsProgress || sinceShown_.elapsed() < kPause)
        return;
    sinceShown_.restart();
    isShown_ = true;
    streams_.err << "\r" << clockText(now) << " of " << clockText(until_) << " simulated"
                 << std::flush;
}

void Progress::end()
{
    if (isShown_)
        streams_.err << "\r\x1b[K" << std::flush;
    isShown_ = false;
}

} // namespace stowage::app

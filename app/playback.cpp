// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/playback.h"

#include "timeline/speeds.h"

#include <algorithm>

namespace stowage::app {

namespace {
constexpr std::uint64_t kPortion = 200;   // appointments between looks at the clock
constexpr Duration kLeap = hours(1);      // as fast as it goes: simulated time for one portion
constexpr Duration kFarthest = days(1);   // for one tick: what is steady would pass by in ages
constexpr Duration kLongest = seconds(1); // a window that slept does not catch up
constexpr double kFade = 0.9;             // of what was measured, per tick
constexpr double kBehind = 0.9;           // of the speed that was asked for
} // namespace

void Playback::setRunning(bool running)
{
    running_ = running;
    reached_ = simulated_ = onTheWall_ = 0;
}

void Playback::setSpeedIndex(int index)
{
    speed_ = std::clamp(index, 0, static_cast<int>(ui::kSpeeds.size()) - 1);
    reached_ = simulated_ = onTheWall_ = 0;
}

bool Playback::isUnbounded() const
{
    return ui::kSpeeds.at(static_cast<std::size_t>(speed_)).factor <= 0;
}

bool Playback::tick(session::Session& session, Duration elapsed,
                    const std::function<bool()>& mayGoOn)
{
    if (!running_ || session.isPast())
        return false;
    elapsed.micros = std::clamp<std::int64_t>(elapsed.micros, 0, kLongest.micros);
    const double factor = ui::kSpeeds.at(static_cast<std::size_t>(speed_)).factor;
    const Time before = session.now();
    if (factor <= 0) {
        do
            session.advance(session.now() + kLeap, kPortion);
        while (session.now() - before < kFarthest && mayGoOn());
    } else {
        const double wanted = static_cast<double>(elapsed.micros) * factor;
        const Time until = before + microseconds(static_cast<std::int64_t>(wanted));
        do
            session.advance(until, kPortion);
        while (session.now() < until && mayGoOn());
    }
    simulated_ = simulated_ * kFade + static_cast<double>((session.now() - before).micros);
    onTheWall_ = onTheWall_ * kFade + static_cast<double>(elapsed.micros);
    const double speed = onTheWall_ > 0 ? simulated_ / onTheWall_ : 0;
    reached_ = factor <= 0 || speed < factor * kBehind ? speed : 0;
    return true;
}

} // namespace stowage::app

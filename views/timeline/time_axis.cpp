// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/time_axis.h"

#include <algorithm>
#include <array>

namespace stowage::ui {

namespace {

constexpr std::array<std::int64_t, 17> kSteps{
    1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1'800, 3'600, 7'200, 21'600, 43'200, 86'400};

QString labelOf(Time at, Duration step)
{
    const QString whole = QString::fromStdString(clockText(at));
    // Below an hour the hours say nothing; they come back where the run is longer.
    const bool brief = step < minutes(60) && at < Time{} + hours(1);
    return brief ? whole.mid(3) : whole;
}

} // namespace

TimeAxis::TimeAxis(Time begin, Time end, int left, int right)
    : begin_(begin), end_(std::max(end, begin + seconds(1))), left_(left),
      right_(std::max(right, left + 1))
{
}

double TimeAxis::positionOf(Time at) const
{
    const auto span = static_cast<double>((end_ - begin_).micros);
    return left_ + (right_ - left_) * static_cast<double>((at - begin_).micros) / span;
}

Time TimeAxis::timeAt(double position) const
{
    const auto span = static_cast<double>((end_ - begin_).micros);
    const double share = std::clamp((position - left_) / (right_ - left_), 0.0, 1.0);
    return begin_ + Duration{static_cast<std::int64_t>(share * span)};
}

std::vector<Tick> TimeAxis::ticks(int apart) const
{
    const double perSecond = (right_ - left_) / (static_cast<double>((end_ - begin_).micros) / 1e6);
    const auto fits = [&](std::int64_t step) {
        return static_cast<double>(step) * perSecond >= apart;
    };
    const auto* found = std::find_if(kSteps.begin(), kSteps.end(), fits);
    std::int64_t step = kSteps.back();
    if (found != kSteps.end())
        step = *found;
    else
        while (!fits(step))
            step *= 2;
    std::vector<Tick> marks;
    const Duration length = seconds(step);
    const std::int64_t first = (begin_.micros + length.micros - 1) / length.micros;
    for (Time at{first * length.micros}; at <= end_; at = at + length)
        marks.push_back({at, labelOf(at, length)});
    return marks;
}

} // namespace stowage::ui

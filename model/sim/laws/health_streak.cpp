// SPDX-License-Identifier: MIT
#include "sim/laws/health_streak.h"

#include <algorithm>
#include <charconv>
#include <string>

namespace stowage::sim::health {

namespace {
// How many probes were sent up to and including an instant.
std::int64_t sentUpTo(const Probing& probing, Time at)
{
    return at < probing.phase ? 0 : (at - probing.phase) / probing.interval;
}

Time sentAt(const Probing& probing, std::int64_t index)
{
    return probing.phase + probing.interval * index;
}

// How many equal results in a row it still takes to change the state; 0: they never do.
std::int64_t missing(const Probing& probing, const Standing& standing, bool good)
{
    if (good) {
        if (standing.state == TargetState::healthy)
            return 0;
        const int needed = standing.wasUnhealthy ? probing.healthyThreshold : 1;
        return std::max(1, needed - std::max(0, standing.streak));
    }
    if (standing.state == TargetState::unhealthy)
        return 0;
    return std::max(1, probing.unhealthyThreshold + std::min(0, standing.streak));
}

Answer met(const Probing& probing, const Condition& condition, std::int64_t index)
{
    return sentAt(probing, index) < condition.listensAt ? Answer::refused : condition.answer;
}

Change changeBy(const Probing& probing, std::int64_t index, Answer answer)
{
    const Time sent = sentAt(probing, index);
    return {sent, answer == Answer::silent ? sent + probing.timeout : sent};
}
} // namespace

Standing counted(const Probing& probing, Standing standing, Answer answer)
{
    // No threshold is above 10, so longer streaks need no telling apart.
    constexpr int kLongest = 100;
    const bool good = answer == Answer::good;
    const bool changes = missing(probing, standing, good) == 1;
    standing.streak = good ? std::min(kLongest, std::max(0, standing.streak) + 1)
                           : std::max(-kLongest, std::min(0, standing.streak) - 1);
    if (!good)
        standing.lastFailure = answer;
    if (changes)
        standing.state = good ? TargetState::healthy : TargetState::unhealthy;
    standing.wasUnhealthy = standing.wasUnhealthy || standing.state == TargetState::unhealthy;
    return standing;
}

Standing counted(const Probing& probing, Standing standing, const Condition& condition, Time after,
                 Time until)
{
    const std::int64_t last = sentUpTo(probing, until);
    std::int64_t next = sentUpTo(probing, after) + 1;
    while (next <= last) {
        const Answer answer = met(probing, condition, next);
        const Standing now = counted(probing, standing, answer);
        if (now == standing) { // nothing more comes of results of this sort
            if (answer == condition.answer && sentAt(probing, next) >= condition.listensAt)
                return standing;
            next = sentUpTo(probing, condition.listensAt - microseconds(1));
        }
        standing = now;
        ++next;
    }
    return standing;
}

void watch(const Probing& probing, Standing standing, const Condition& condition, Time after,
           Time until, int statusCode, Recent<Probe>& seen)
{
    const std::int64_t last = sentUpTo(probing, until);
    const std::int64_t first =
        std::max(sentUpTo(probing, after), last - static_cast<std::int64_t>(kRecent)) + 1;
    if (first > last)
        return;
    standing =
        counted(probing, standing, condition, after, sentAt(probing, first) - microseconds(1));
    for (std::int64_t index = first; index <= last; ++index) {
        const Answer answer = met(probing, condition, index);
        standing = counted(probing, standing, answer);
        const bool isAnswered = answer == Answer::good || answer == Answer::wrongStatus;
        seen.add({sentAt(probing, index), static_cast<std::uint16_t>(isAnswered ? statusCode : 0),
                  static_cast<std::int16_t>(standing.streak), answer, standing.state});
    }
}

Change nextChange(const Probing& probing, const Standing& standing, const Condition& condition,
                  Time after)
{
    const std::int64_t sent = sentUpTo(probing, after);
    const std::int64_t refused =
        std::max<std::int64_t>(0, sentUpTo(probing, condition.listensAt - microseconds(1)) - sent);
    const std::int64_t toUnhealthy = missing(probing, standing, false);
    if (toUnhealthy > 0 && toUnhealthy <= refused)
        return changeBy(probing, sent + toUnhealthy, Answer::refused);
    Standing listening = standing;
    if (refused > 0)
        listening.streak =
            std::min(0, standing.streak) -
            static_cast<int>(std::min<std::int64_t>(refused, probing.unhealthyThreshold));
    const std::int64_t more = missing(probing, listening, condition.answer == Answer::good);
    return more > 0 ? changeBy(probing, sent + refused + more, condition.answer) : Change{};
}

Result<bool> matches(std::string_view matcher, int code)
{
    const Error wrong{Fault::invalid,
                      "The success codes '" + std::string(matcher) +
                          "' are not codes and ranges such as 200, 200-299 or 200,302.",
                      {}};
    bool agrees = false;
    for (std::string_view rest = matcher;;) {
        const std::string_view part = rest.substr(0, rest.find(','));
        int low = 0, high = 0;
        const char* end = part.data() + part.size();
        auto read = std::from_chars(part.data(), end, low);
        high = low;
        if (read.ec == std::errc{} && read.ptr != end && *read.ptr == '-')
            read = std::from_chars(read.ptr + 1, end, high);
        if (read.ec != std::errc{} || read.ptr != end || low < 200 || high > 499 || low > high)
            return wrong;
        agrees = agrees || (low <= code && code <= high);
        if (part.size() == rest.size())
            return agrees;
        rest.remove_prefix(part.size() + 1);
    }
}

} // namespace stowage::sim::health

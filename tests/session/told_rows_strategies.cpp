// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/told.h"
#include "session/told_words.h"
#include "sim/identity.h"

#include <array>

namespace stowage::session {

namespace {
constexpr std::array<const char*, 12> kStages{"",
                                              "RECONCILE_SERVICE",
                                              "PRE_SCALE_UP",
                                              "SCALE_UP",
                                              "POST_SCALE_UP",
                                              "TEST_TRAFFIC_SHIFT",
                                              "POST_TEST_TRAFFIC_SHIFT",
                                              "PRE_PRODUCTION_TRAFFIC_SHIFT",
                                              "PRODUCTION_TRAFFIC_SHIFT",
                                              "POST_PRODUCTION_TRAFFIC_SHIFT",
                                              "BAKE_TIME",
                                              "CLEAN_UP"};

// The payload: stage before, stage, minutes of the bake time, strategy.
std::string stage(const Told& t)
{
    return kStages.at(static_cast<std::size_t>(t.word(1)));
}

std::string whyStage(const Told& t)
{
    const std::string minutes = told_words::many(t.word(2), "minute");
    const std::string bake =
        t.word(3) == 0
            ? "Its tasks are steady, and its alarms are watched for " + minutes + " more."
            : "All production traffic goes to it, and the older tasks stay for " + minutes +
                  " in case it has to go back.";
    const std::array<std::string, 12> all{
        "",
        "More than one older deployment has tasks, and only the one that serves production may "
        "stay beside it.",
        "It begins beside the deployment that it replaces, which serves all production traffic.",
        "All its tasks start now, beside those that it replaces, so that there is to be room for "
        "twice the desired count.",
        "All its tasks run and are healthy.",
        "Before production traffic, test traffic goes over, where there is a test listener.",
        "All test traffic there is goes to it.",
        t.word(0) == 8 ? "The wait after the last step is over, and the next one follows."
                       : "It was tried as far as it is, and production traffic follows.",
        "The listener's weights change by a step.",
        "All production traffic goes to it.",
        bake,
        "The bake time is over, so that the older tasks go."};
    return all.at(static_cast<std::size_t>(t.word(1)));
}

std::string percent(std::int64_t tenths)
{
    std::string text = std::to_string(tenths / 10);
    if (tenths % 10 != 0)
        text += "." + std::to_string(tenths % 10);
    return text + " %";
}

// The payload: tenths of a percent before and now, test traffic, strategy, and whether by a step,
// back or as the listener was set.
std::string whyShift(const Told& t)
{
    if (t.word(4) == 2)
        return "The listener was set to forward so.";
    if (t.word(4) != 0)
        return "It served production before, and all traffic goes back to it at once.";
    if (t.word(2) != 0)
        return "The test listener forwards to its tasks before production traffic does.";
    const std::string had = "It had " + percent(t.word(0));
    if (t.word(3) == 2)
        return had + ", and LINEAR shifts another step of the same size.";
    if (t.word(3) == 3)
        return had + (t.word(0) == 0 ? ", and CANARY shifts a little first."
                                     : ", and after the canary all the rest follows.");
    return had + ", and BLUE_GREEN shifts all of it at once.";
}

std::string traffic(const Told& t)
{
    return t.word(2) != 0 ? " of the test traffic" : " of the production traffic";
}
} // namespace

std::vector<WhyRow> strategyRows()
{
    return {
        {.kind = "deploymentStageChanged",
         .words =
             [](const Told& t) {
                 const bool bakes = t.word(1) == 10;
                 return "The deployment " + t.subject() + " of " + t.object() + " is in stage " +
                        stage(t) + (bakes ? " for " + told_words::many(t.word(2), "minute") : "") +
                        ".";
             },
         .answer = whyStage,
         .question = stage},
        {.kind = "trafficShifted",
         .words =
             [](const Told& t) {
                 return percent(t.word(1)) + traffic(t) + " of " + t.object() + " goes to " +
                        t.subject() + ".";
             },
         .answer = whyShift,
         .question = [](const Told& t) { return percent(t.word(1)); }},
        {.kind = "deploymentAlarmsIgnored",
         .words =
             [](const Told& t) {
                 return t.object() + " was in ALARM already, so that the deployment " +
                        t.subject() + " heeds no alarm.";
             },
         .answer =
             [](const Told&) {
                 return std::string("It was in ALARM when the deployment began, so that one which "
                                    "mends what is wrong can be deployed.");
             },
         .question = [](const Told& t) { return t.object(); }},
        {.kind = "youStoppedDeployment",
         .words =
             [](const Told& t) {
                 return "You stopped the deployment " +
                        sim::deploymentIdText(t.world(), static_cast<std::uint32_t>(t.word(0))) +
                        " of " + t.object() + ".";
             },
         .question = [](const Told& t) { return t.object(); }},
    };
}

} // namespace stowage::session

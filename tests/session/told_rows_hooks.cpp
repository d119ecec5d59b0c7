// SPDX-License-Identifier: GPL-3.0-or-later
// The words of facts about the lifecycle hooks of deployments.
#include "session/told.h"
#include "session/told_words.h"

#include <array>

namespace stowage::session {

namespace {
constexpr std::array<const char*, 10> kStages{"",
                                              "RECONCILE_SERVICE",
                                              "PRE_SCALE_UP",
                                              "SCALE_UP",
                                              "POST_SCALE_UP",
                                              "TEST_TRAFFIC_SHIFT",
                                              "POST_TEST_TRAFFIC_SHIFT",
                                              "PRE_PRODUCTION_TRAFFIC_SHIFT",
                                              "PRODUCTION_TRAFFIC_SHIFT",
                                              "POST_PRODUCTION_TRAFFIC_SHIFT"};

// The last part of its ARN, which names no version here.
std::string function(const Told& t)
{
    const std::string arn = t.text(0);
    return arn.substr(arn.rfind(':') + 1);
}

std::string place(const Told& t)
{
    return " at stage " + std::string(kStages.at(static_cast<std::size_t>(t.word(1)))) +
           " of the deployment " + t.subject() + " of " + t.object() + ".";
}

// The payload: function, stage, the how manieth call, whether a rollback calls it.
std::string whyCalled(const Told& t)
{
    if (t.word(2) > 1)
        return "It answered IN_PROGRESS, and its call back delay is over.";
    if (t.word(3) != 0)
        return "A rollback shifts this traffic once more, and waits for no answer.";
    return "A lifecycle hook of the service names it for this stage, which ends only when it has "
           "answered SUCCEEDED.";
}

// The payload: function, stage, result, call back delay, lack, whether a rollback called it.
std::string answered(const Told& t)
{
    constexpr std::array<const char*, 6> kResults{"answered SUCCEEDED",     "answered FAILED",
                                                  "returned no hookStatus", "answered IN_PROGRESS",
                                                  "not been run",           "not answered in time"};
    return kResults.at(static_cast<std::size_t>(t.word(2)));
}

std::string whyAnswered(const Told& t)
{
    const std::string end =
        t.word(5) != 0 ? ", and the rollback goes on." : ", so that the deployment is rolled back.";
    const std::array<std::string, 6> all{
        "That is what the function returned after its run.",
        "That is what the function returned" + end,
        "The function ended without one" + end,
        "It is not done yet, and is called again after " + told_words::many(t.word(3), "second") +
            ".",
        t.word(2) == 4 ? "Amazon ECS could not call the function, for " + t.text(4) + end : "",
        "A stage may last for 24 hours" + end};
    return all.at(static_cast<std::size_t>(t.word(2)));
}
} // namespace

std::vector<WhyRow> hookRows()
{
    return {
        {.kind = "deploymentHookCalled",
         .words = [](const Told& t) { return "Amazon ECS calls " + function(t) + place(t); },
         .answer = whyCalled,
         .question = function},
        {.kind = "deploymentHookAnswered",
         .words = [](const Told& t) { return function(t) + " has " + answered(t) + place(t); },
         .answer = whyAnswered,
         .question = answered},
    };
}

} // namespace stowage::session

// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/told.h"

namespace stowage::session {

namespace {
std::string clock(std::int64_t micros)
{
    return clockText(Time{micros});
}

std::string refusal(const Told& t)
{
    return t.word(0) == 0 ? std::string() : ", and AWS refuses it: " + t.text(0);
}

std::string putEvent(const Told& t)
{
    return t.text(1) + " of " + t.text(0);
}

std::string about(const Told& t)
{
    const Told event(t.world(), static_cast<std::uint32_t>(t.word(0)));
    return event.fact.kind == FactKind::youPutEvent ? putEvent(event) : event.subject();
}

std::string target(const Told& t)
{
    return t.fact.objectKind == EntityKind::none ? "its target" : t.object();
}

// Why, how often, what becomes of it, and when it is tried again.
std::string failure(const Told& t)
{
    if (t.word(2) == 0)
        return t.text(0) + "; it is tried again at " + clock(t.word(3));
    return t.text(0) + (t.word(2) == 1 ? "; the event goes to the dead-letter queue"
                                       : "; the event is dropped");
}

// What AWS numbers itself has its number beside its text.
std::string createdKey(const Told& t)
{
    return t.text(0) + (t.word(4) == 0 ? std::string() : std::to_string(t.word(4)));
}

std::string followed(const Told& t)
{
    if (t.word(0) == 1)
        return "one request of " + t.object();
    return t.word(0) == 0 ? "what was sent by hand" : "nothing any longer";
}

std::string subject(const Told& t)
{
    return t.subject();
}

std::string object(const Told& t)
{
    return t.object();
}

std::string deleted(const Told& t)
{
    return t.subject() + " was deleted.";
}

std::vector<WhyRow> ruleRows()
{
    const Words put = [](const Told& t) { return "You put an event: " + putEvent(t) + "."; };
    return {
        {.kind = "eventRuleCreated",
         .words = [](const Told& t) { return t.subject() + " was created" + refusal(t) + "."; },
         .question = subject},
        {.kind = "eventRuleChanged",
         .words = [](const Told& t) { return t.subject() + " changed" + refusal(t) + "."; },
         .question = subject},
        {.kind = "eventRuleDeleted",
         .words =
             [](const Told& t) {
                 return t.subject() + " was deleted" +
                        (t.word(0) == 0
                             ? std::string()
                             : " with " + std::to_string(t.word(0)) + " of its events on the way") +
                        ".";
             },
         .question = subject},
        {.kind = "eventMatched",
         .words =
             [](const Told& t) {
                 return t.subject() + " matched an event about " + about(t) + ".";
             },
         .answer =
             [](const Told& t) {
                 return "All fields of its pattern match the event about " + about(t) + ".";
             },
         .question = subject},
        {.kind = "scheduleFired",
         .words = [](const Told& t) { return "The schedule of " + t.subject() + " fired."; },
         .answer =
             [](const Told& t) {
                 return "Its schedule was due in the minute from " + clock(t.word(0)) + " on.";
             },
         .question = subject},
        {.kind = "targetInvoked",
         .words = [](const Told& t) { return t.subject() + " invoked " + target(t) + "."; },
         .question = target},
        {.kind = "invocationFailed",
         .words =
             [](const Told& t) {
                 return t.subject() + " could not invoke " + target(t) + ": " + failure(t) + ".";
             },
         .answer = [](const Told& t) { return failure(t) + "."; },
         .question = target},
        {.kind = "youPutEvent", .words = put, .question = putEvent},
    };
}

std::vector<WhyRow> storeRows()
{
    const auto created = [](const Told& t) { return t.subject() + " was created."; };
    const Words object0 = [](const Told& t) {
        return "You put " + t.text(0) + " into " + t.object() + ".";
    };
    return {
        {.kind = "storeCreated", .words = created, .question = subject},
        {.kind = "storeDeleted", .words = deleted, .question = subject},
        {.kind = "youPutObject", .words = object0, .question = object},
        {.kind = "objectCreated",
         .words =
             [](const Told& t) { return createdKey(t) + " was created in " + t.subject() + "."; },
         .question = subject},
        {.kind = "itemWritten",
         .words =
             [](const Told& t) { return t.object() + " wrote an item into " + t.subject() + "."; },
         .question = subject},
        {.kind = "storeRead",
         .words = [](const Told& t) { return t.object() + " read from " + t.subject() + "."; },
         .question = subject},
        {.kind = "storeDenied",
         .words =
             [](const Told& t) {
                 return t.subject() + " may not call " + t.text(1) + " of " + t.object() + ": " +
                        t.text(0) + ".";
             },
         .answer =
             [](const Told& t) {
                 return "An application calls AWS with the task role, not with the task execution "
                        "role, and " +
                        t.text(0) + ": AccessDeniedException.";
             },
         .question = subject},
    };
}
} // namespace

std::vector<WhyRow> routeRows()
{
    return {
        {.kind = "storeUnreachable",
         .words =
             [](const Told& t) {
                 return t.subject() + " could not call " + t.text(1) + " of " + t.object() + ": " +
                        t.text(0) + ".";
             },
         .answer =
             [](const Told& t) {
                 return "Its calls go through its own interface, and " + t.text(0) +
                        ": they time out.";
             },
         .question = subject},
        {.kind = "topicChanged",
         .words = [](const Told& t) { return "The policy of " + t.subject() + " was changed."; },
         .question = subject},
        {.kind = "alarmActionFailed",
         .words =
             [](const Told& t) {
                 return t.subject() + " could not notify " + t.object() + ": " + t.text(0) + ".";
             },
         .answer = [](const Told& t) { return "Failed to execute its action: " + t.text(0) + "."; },
         .question = subject}};
}

// The last that came.
std::vector<WhyRow> followRows()
{
    return {{.kind = "youFollowed",
             .words = [](const Told& t) { return "You followed " + followed(t) + "."; },
             .question = followed}};
}

std::vector<WhyRow> eventRows()
{
    std::vector<WhyRow> rows = ruleRows();
    const std::vector<WhyRow> stores = storeRows();
    rows.insert(rows.end(), stores.begin(), stores.end());
    return rows;
}

} // namespace stowage::session

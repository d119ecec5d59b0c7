// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinds/events/event_rule.h"
#include "kinds/events/event_schedule.h"
#include "kinds/events/queue.h"
#include "kinds/identity/role.h"
#include "kinds/storage/bucket.h"
#include "kinds/storage/dynamo_table.h"
#include "support/drawer.h"

namespace stowage::tests {

// A bucket whose uploads run jobs that write into a table, a schedule, and rules by schedule or by
// events of tasks, with a queue for what they hear and for what fails. Tasks of services only, or
// one that stops would run the next one for ever.
void Drawer::drawEvents(std::uint64_t seed)
{
    Dice dice(seed, "events");
    if (!dice.chance(50))
        return;
    const ElementId cluster = clusters_.front();
    const ElementId bucket =
        add(ElementId{}, doc::Bucket{.eventBridgeEnabled = dice.chance(80),
                                     .uploadsPerMinute = 0.1 * dice.below(20)});
    const ElementId table = add(ElementId{}, doc::DynamoTable{});
    for (const ElementId& definition : definitions_)
        if (dice.chance(40))
            link(definition, table, dice.chance(70) ? "writesTable" : "readsTable");
    link(definitions_.front(), bucket, dice.chance(50) ? "readsBucket" : "writesBucket");
    const ElementId role = add(ElementId{}, doc::Role{.purpose = doc::RolePurpose::events});
    const ElementId queue = add(ElementId{}, doc::Queue{});
    const ElementId often =
        add(ElementId{}, doc::EventSchedule{.scheduleExpression = "rate(9 minutes)",
                                            .flexibleMinutes = dice.chance(50) ? 5 : 0});
    link(often, queue, "queue");
    if (dice.chance(80))
        link(often, role, "eventsRole");
    const std::vector<std::string> patterns{
        "", "{\"source\":[\"aws.s3\"],\"detail-type\":[\"Object Created\"]}",
        "{\"detail-type\":[\"ECS Task State Change\"],"
        "\"detail\":{\"group\":[{\"prefix\":\"service:\"}],\"lastStatus\":[\"STOPPED\"]}}",
        "{\"source\":[\"shop\"]}"};
    const int rules = dice.between(1, 3);
    for (int n = 0; n < rules; ++n) {
        doc::EventRule rule;
        rule.eventPattern = dice.of(patterns);
        if (rule.eventPattern.empty())
            rule.scheduleExpression = dice.chance(70) ? "rate(7 minutes)" : "cron(0/30 * * * ? *)";
        rule.taskCount = dice.between(1, 2);
        if (dice.chance(10))
            rule.state = doc::EventRuleState::disabled;
        rule.maximumRetryAttempts = dice.of(std::vector<int>{0, 3, 185});
        const ElementId made = add(ElementId{}, rule);
        link(made, dice.of(definitions_), "task");
        if (dice.chance(90))
            link(made, cluster, "cluster");
        if (dice.chance(85))
            link(made, role, "eventsRole");
        if (dice.chance(30))
            link(made, queue, "queue");
        if (dice.chance(40))
            link(made, queue, "deadLetter");
    }
}

} // namespace stowage::tests

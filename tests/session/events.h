// SPDX-License-Identifier: GPL-3.0-or-later
// What stories about event rules, buckets and tables have in common.
#pragma once

#include "session/drawn.h"
#include "session/story.h"

#include <string>

namespace stowage::session::events {

// The input of PutRule with a pattern or a schedule.
inline std::string rule(const std::string& name, const std::string& key, const std::string& value)
{
    io::Json with = io::Json::object();
    with.set("Name", name);
    with.set(key, value);
    return io::compactJson(with);
}

inline std::string pattern(const std::string& name, const std::string& text)
{
    return rule(name, "EventPattern", text);
}

inline std::string schedule(const std::string& name, const std::string& text)
{
    return rule(name, "ScheduleExpression", text);
}

// The input of PutTargets: RunTask in the cluster shop; `more` begins with a comma.
inline std::string runs(const std::string& rule, const std::string& definition,
                        const std::string& more = {}, const std::string& role = "ecsEventsRole",
                        const std::string& id = "1")
{
    return R"({"Rule":")" + rule + R"(","Targets":[{"Id":")" + id +
           R"(","Arn":"arn:aws:ecs:us-east-1:123456789012:cluster/shop",)"
           R"("RoleArn":"arn:aws:iam::123456789012:role/)" +
           role + R"(","EcsParameters":{"TaskDefinitionArn":")" + definition + "\"" + more + "}}]}";
}

inline const std::string kStoppedJobs =
    R"({"source":["aws.ecs"],"detail-type":["ECS Task State Change"],)"
    R"("detail":{"lastStatus":["STOPPED"],"group":["family:job"]}})";

inline const std::string kUploads =
    R"({"source":["aws.s3"],"detail-type":["Object Created"],)"
    R"("detail":{"bucket":{"name":["uploads"]},"object":{"key":[{"prefix":"in/"}]}}})";

inline const std::string kTable =
    R"({"TableName":"results","BillingMode":"PAY_PER_REQUEST",)"
    R"("KeySchema":[{"AttributeName":"id","KeyType":"HASH"}],)"
    R"("AttributeDefinitions":[{"AttributeName":"id","AttributeType":"S"}]})";

// An instance, a job of five seconds and one that comes after it.
inline Story withJobs(const std::string& profile = "typical")
{
    Story story(profile);
    story.instance("i1", "us-east-1a");
    story.definition("job", 64, 64, R"(,"dockerLabels":{"stowage.exit":"after:5s"})");
    story.definition("after", 64, 64, R"(,"dockerLabels":{"stowage.exit":"after:5s"})");
    return story;
}

// A bucket that sends events, a table into which jobs write, and the rule between.
inline Story withUploads()
{
    Story story = withJobs();
    story.call("s3:CreateBucket", R"({"Bucket":"uploads"})");
    story.call("s3:PutBucketNotificationConfiguration",
               R"({"Bucket":"uploads","NotificationConfiguration":)"
               R"({"EventBridgeConfiguration":{}}})");
    story.call("dynamodb:CreateTable", kTable);
    const ElementId job = idOfElement(story, "taskDefinition", "job");
    perform(story,
            doc::AddLink{{job, idOfElement(story, "dynamoTable", "results"), "writesTable"}});
    perform(story, doc::AddLink{{job, idOfElement(story, "bucket", "uploads"), "readsBucket"}});
    story.call("events:PutRule", pattern("on-upload", kUploads));
    story.call("events:PutTargets", runs("on-upload", "job"));
    return story;
}

inline std::string upload(const std::string& key)
{
    return R"({"Bucket":"uploads","Key":")" + key + R"(","ContentLength":2048})";
}

// What the state says of a rule, a bucket or a table.
inline std::int64_t counted(const Story& story, std::string_view list, std::string_view name,
                            std::string_view key)
{
    const io::Json state = story.state();
    const io::Json* all = state.find(list);
    const io::Json* one = all != nullptr ? all->find(name) : nullptr;
    return one != nullptr ? numberOf(*one, key) : -1;
}

inline std::int64_t tasksStartedBy(const Story& story, const std::string& who)
{
    std::int64_t count = 0;
    for (const io::Json& task : story.tasks())
        count += textOf(task, "startedBy") == who ? 1 : 0;
    return count;
}

} // namespace stowage::session::events

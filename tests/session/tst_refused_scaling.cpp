// SPDX-License-Identifier: GPL-3.0-or-later
// What Application Auto Scaling refuses.
#include "session/refusals.h"
#include "session/service_scaling.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::session;
using namespace stowage::session::service_scaling;

class RefusedScalingTest : public QObject {
    Q_OBJECT

private slots:
    void targetsAreRefused_data();
    void targetsAreRefused();
    void policiesAreRefused_data();
    void policiesAreRefused();
    void actionsAreRefused_data();
    void actionsAreRefused();
    void whatIsNotThereIsNotFound_data();
    void whatIsNotThereIsNotFound();
    void alarmsRunStepScalingAlone();
};

namespace {
const std::string kService = "application-autoscaling:";
const std::string kInvalid = "ValidationException: ";
const std::string kNotThere = "ObjectNotFoundException: No ";
const std::string kTarget = " for service namespace: ecs, resource ID: service/shop/web, scalable "
                            "dimension: ecs:service:DesiredCount";

// Nothing runs, so that nothing else changes.
Story empty(bool registered)
{
    Story story;
    story.definition("app", 128, 128);
    story.service("web", 0);
    story.call("ecs:CreateService", R"({"cluster":"shop","serviceName":"agent",)"
                                    R"("taskDefinition":"app","schedulingStrategy":"DAEMON"})");
    if (registered)
        story.call(kService + "RegisterScalableTarget", bounds(0, 10));
    return story;
}

std::string replaced(std::string with, const std::string& from, const std::string& to)
{
    return with.replace(with.find(from), from.size(), to);
}

std::string among(const std::string& value, const std::string& member, const std::string& names)
{
    return kInvalid + "1 validation error detected: Value '" + value + "' at '" + member +
           "' failed to satisfy constraint: Member must satisfy enum value set: [" + names + "]";
}
} // namespace

void RefusedScalingTest::targetsAreRefused_data()
{
    addRefusalColumns();
    const auto row = [](const char* name, const std::string& with, const std::string& answer) {
        addRefusal({name, kService + "RegisterScalableTarget", with, answer});
    };
    const std::string unknown =
        kInvalid + "Unsupported service namespace, resource type or scalable dimension";
    row("namespace", replaced(bounds(1, 2), "\"ecs\"", "\"dynamodb\""), unknown);
    row("dimension", replaced(bounds(1, 2), "ecs:service:DesiredCount", "ecs:x"), unknown);
    row("service", replaced(bounds(1, 2), "shop/web", "shop/nobody"),
        kInvalid + "ECS service doesn't exist: service/shop/nobody");
    row("daemon", replaced(bounds(1, 2), "shop/web", "shop/agent"),
        kInvalid + "ECS service with the DAEMON scheduling strategy cannot be scaled: "
                   "service/shop/agent");
    row("no minimum", "{" + kOf + R"(,"MaxCapacity":2})",
        kInvalid + "MinCapacity must be specified for a new scalable target.");
    row("no maximum", "{" + kOf + R"(,"MinCapacity":2})",
        kInvalid + "MaxCapacity must be specified for a new scalable target.");
    row("crossed", bounds(3, 2),
        kInvalid + "Minimum capacity cannot be greater than maximum capacity.");
    row("negative", bounds(-1, 2),
        kInvalid + "1 validation error detected: Value '-1' at 'MinCapacity' failed to satisfy "
                   "constraint: Member must have value between 0 and 10000");
    row("none", bounds(0, 0),
        "UnsupportedFeatureException: Stowage does not simulate a maximum capacity of 0 yet; "
        "leave it out.");
    row("suspended", replaced(bounds(1, 2), "{", R"({"SuspendedState":{},)"),
        "UnsupportedFeatureException: Stowage does not simulate SuspendedState of scalable "
        "targets yet; leave it out.");
}

void RefusedScalingTest::targetsAreRefused()
{
    Story story = empty(false);
    expectRefusal(story);
}

void RefusedScalingTest::policiesAreRefused_data()
{
    addRefusalColumns();
    const auto row = [](const char* name, const std::string& with, const std::string& answer) {
        addRefusal({name, kService + "PutScalingPolicy", with, answer});
    };
    const auto tracks = [](const std::string& configuration) {
        return "{" + kOf + R"(,"PolicyName":"p","PolicyType":"TargetTrackingScaling")" +
               configuration + "}";
    };
    const std::string good = tracking("p", "50");
    row("name", replaced(good, R"("PolicyName":"p")", R"("PolicyName":"")"),
        kInvalid + "PolicyName must be from 1 to 255 characters long.");
    row("type", replaced(good, R"(Type":"TargetTrackingScaling")", R"(Type":"x")"),
        among("x", "policyType", "PredictiveScaling, StepScaling, TargetTrackingScaling"));
    row("predictive",
        replaced(good, R"(Type":"TargetTrackingScaling")", R"(Type":"PredictiveScaling")"),
        "UnsupportedFeatureException: Stowage does not simulate predictive scaling yet; leave it "
        "out.");
    row("no target tracking", tracks(""),
        kInvalid + "TargetTrackingScalingPolicyConfiguration must be specified for policy type "
                   "TargetTrackingScaling.");
    row("no metric", tracks(R"(,"TargetTrackingScalingPolicyConfiguration":{"TargetValue":50})"),
        kInvalid + "Exactly one of PredefinedMetricSpecification and CustomizedMetricSpecification "
                   "must be specified.");
    row("predefined metric",
        tracks(R"(,"TargetTrackingScalingPolicyConfiguration":{"TargetValue":50,)"
               R"("PredefinedMetricSpecification":{"PredefinedMetricType":"x"}})"),
        among("x", "PredefinedMetricType",
              "ECSServiceAverageCPUUtilization, ECSServiceAverageMemoryUtilization, "
              "ALBRequestCountPerTarget"));
    row("customized metric", replaced(good, R"("MetricName":"Backlog",)", ""),
        kInvalid + "MetricName, Namespace and Statistic must be specified for a customized metric "
                   "specification.");
    row("statistic", replaced(good, R"("Average")", R"("x")"),
        among("x", "Statistic", "Average, Minimum, Maximum, Sum, SampleCount"));
    row("metric math", replaced(good, R"("MetricName":"Backlog",)", R"("Metrics":[],)"),
        "UnsupportedFeatureException: Stowage does not simulate metric math of scaling policies "
        "yet; leave it out.");
    row("target", tracking("p", "0"), kInvalid + "TargetValue must be greater than 0.");
    row("cooldown", tracking("p", "50", R"(,"ScaleInCooldown":86401)"),
        kInvalid + "1 validation error detected: Value '86401' at 'ScaleInCooldown' failed to "
                   "satisfy constraint: Member must have value between 0 and 86400");
    row("no steps", stepping("p", "ChangeInCapacity", ""),
        kInvalid + "At least one StepAdjustment must be specified.");
    row("no step scaling", "{" + kOf + R"(,"PolicyName":"p","PolicyType":"StepScaling"})",
        kInvalid + "StepScalingPolicyConfiguration must be specified for policy type StepScaling.");
    row("adjustment", stepping("p", "x", R"({"ScalingAdjustment":1})"),
        among("x", "AdjustmentType", "ChangeInCapacity, PercentChangeInCapacity, ExactCapacity"));
    const std::string gap =
        kInvalid + "There must not be a gap or an overlap between step adjustments.";
    row("gap",
        stepping("p", "ChangeInCapacity",
                 R"({"MetricIntervalLowerBound":0,"MetricIntervalUpperBound":5,)"
                 R"("ScalingAdjustment":1},{"MetricIntervalLowerBound":6,"ScalingAdjustment":2})"),
        gap);
    row("overlap",
        stepping("p", "ChangeInCapacity",
                 R"({"MetricIntervalLowerBound":0,"ScalingAdjustment":1},)"
                 R"({"MetricIntervalLowerBound":5,"ScalingAdjustment":2})"),
        gap);
    std::string many;
    for (int n = 0; n < 21; ++n)
        many += (n == 0 ? "" : ",") + std::string(R"({"MetricIntervalLowerBound":)") +
                std::to_string(n) + R"(,"MetricIntervalUpperBound":)" + std::to_string(n + 1) +
                R"(,"ScalingAdjustment":1})";
    row("many steps", stepping("p", "ChangeInCapacity", many),
        "LimitExceededException: Scaling policies have 20 step adjustments at most.");
}

void RefusedScalingTest::policiesAreRefused()
{
    Story story = empty(true);
    expectRefusal(story);
}

void RefusedScalingTest::actionsAreRefused_data()
{
    addRefusalColumns();
    const auto row = [](const char* name, const std::string& with, const std::string& answer) {
        addRefusal({name, kService + "PutScheduledAction", with, answer});
    };
    const std::string good = scheduled("a", "rate(1 hour)", R"("MinCapacity":1)");
    const std::string empty =
        kInvalid + "MinCapacity or MaxCapacity must be specified in ScalableTargetAction.";
    row("name", scheduled("", "rate(1 hour)", R"("MinCapacity":1)"),
        kInvalid + "ScheduledActionName must be from 1 to 255 characters long.");
    row("schedule", scheduled("a", "rate(1 hours)", R"("MinCapacity":1)"),
        kInvalid + "Invalid schedule expression: rate(1 hours)");
    row("no bound", scheduled("a", "rate(1 hour)", ""), empty);
    row("no action", "{" + kOf + R"~(,"ScheduledActionName":"a","Schedule":"rate(1 hour)"})~",
        empty);
    row("crossed", scheduled("a", "rate(1 hour)", R"("MinCapacity":3,"MaxCapacity":2)"),
        kInvalid + "Minimum capacity cannot be greater than maximum capacity.");
    row("zone", replaced(good, "{", R"({"Timezone":"Europe/Berlin",)"),
        "UnsupportedFeatureException: Stowage does not simulate time zones of scheduled actions "
        "yet; leave it out.");
    row("start", replaced(good, "{", R"({"StartTime":"2026-01-01T00:00:00Z",)"),
        "UnsupportedFeatureException: Stowage does not simulate StartTime of scheduled actions "
        "yet; leave it out.");
}

void RefusedScalingTest::actionsAreRefused()
{
    Story story = empty(true);
    expectRefusal(story);
}

void RefusedScalingTest::whatIsNotThereIsNotFound_data()
{
    addRefusalColumns();
    addRefusal({"target", kService + "DeregisterScalableTarget", "{" + kOf + "}",
                kNotThere + "scalable target registered" + kTarget});
    addRefusal({"target of a policy", kService + "PutScalingPolicy", tracking("p", "50"),
                kNotThere + "scalable target registered" + kTarget});
    addRefusal({"target of an action", kService + "PutScheduledAction",
                scheduled("a", "rate(1 hour)", R"("MinCapacity":1)"),
                kNotThere + "scalable target registered" + kTarget});
    addRefusal({"policy", kService + "DeleteScalingPolicy", "{" + kOf + R"(,"PolicyName":"p"})",
                kNotThere + "scaling policy found" + kTarget + ", scaling policy name: p"});
    addRefusal({"action", kService + "DeleteScheduledAction",
                "{" + kOf + R"(,"ScheduledActionName":"a"})",
                kNotThere + "scheduled action found" + kTarget + ", scheduled action name: a"});
}

void RefusedScalingTest::whatIsNotThereIsNotFound()
{
    Story story = empty(false);
    expectRefusal(story);
}

void RefusedScalingTest::alarmsRunStepScalingAlone()
{
    Story story = empty(true);
    QCOMPARE(story.call(kService + "PutScalingPolicy", tracking("p", "50")), std::string());
    QCOMPARE(story.call(kService + "PutScalingPolicy",
                        stepping("p", "ChangeInCapacity", R"({"ScalingAdjustment":1})")),
             kInvalid + "The type of a scaling policy cannot be changed.");
    const std::string arn = textOf(itemsOf(story.state(), "scalingPolicies").front(), "PolicyARN");
    for (const std::string& each :
         {arn, std::string("arn:aws:autoscaling:us-east-1:1:scalingPolicy:x")})
        QCOMPARE(
            story.call("cloudwatch:PutMetricAlarm",
                       alarms::alarm(alarms::kYours, alarms::above("10") + R"(,"AlarmActions":[")" +
                                                         each + R"("])")),
            "ValidationError: Invalid arn: " + each);
}

QTEST_APPLESS_MAIN(RefusedScalingTest)
#include "tst_refused_scaling.moc"

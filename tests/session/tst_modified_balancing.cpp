// SPDX-License-Identifier: GPL-3.0-or-later
// The Modify operations of Elastic Load Balancing change the rows that they name, or refuse in
// AWS's words and change nothing.
#include "kinds/network/load_balancer.h"
#include "kinds/network/target_group.h"
#include "session/refusals.h"

#include <QtTest>

#include <algorithm>

using namespace stowage;
using namespace stowage::session;

class ModifiedBalancingTest : public QObject {
    Q_OBJECT

private slots:
    void attributesOfATargetGroup_data();
    void attributesOfATargetGroup();
    void healthChecksOfATargetGroup();
    void attributesOfALoadBalancer();
    void listeners();
    void refusals_data();
    void refusals();
    void slowStartGoesWithTurnsOnly();
};

namespace {
const doc::Element& named(const Story& story, const std::string& name)
{
    const auto& elements = story.session.document().elements();
    const auto found = std::find_if(elements.begin(), elements.end(),
                                    [&](const auto& each) { return each->name == name; });
    if (found == elements.end())
        qFatal("there is no %s", name.c_str());
    return **found;
}

std::string attributes(const std::string& arn, const std::string& key, const std::string& value)
{
    return "{" + arn + R"(,"Attributes":[{"Key":")" + key + R"(","Value":")" + value + "\"}]}";
}

const std::string kGroup = R"("TargetGroupArn":"tg")";
const std::string kBalancer = R"("LoadBalancerArn":"alb")";

std::string ofGroup(const std::string& key, const std::string& value)
{
    return attributes(kGroup, key, value);
}

std::string settings(const doc::TargetGroup& group)
{
    return std::to_string(group.deregistrationDelaySeconds) + " " +
           std::to_string(static_cast<int>(group.algorithm)) + " " +
           std::to_string(group.slowStartSeconds) + " " +
           std::to_string(static_cast<int>(group.crossZone)) +
           (group.stickiness ? " sticky " : " ") + std::to_string(group.stickinessSeconds) +
           (group.stickinessType == doc::StickinessType::appCookie ? " by the application's" : "") +
           (group.stickinessCookie.empty() ? "" : " " + group.stickinessCookie) +
           (group.stickinessCookieSeconds == 86'400
                ? ""
                : " " + std::to_string(group.stickinessCookieSeconds));
}
} // namespace

void ModifiedBalancingTest::attributesOfATargetGroup_data()
{
    QTest::addColumn<std::string>("key");
    QTest::addColumn<std::string>("value");
    QTest::addColumn<std::string>("after"); // delay, algorithm, slow start, cross-zone, cookie
    const auto add = [](const char* key, const char* value, const char* after) {
        QTest::newRow((std::string(key) + " " + value).c_str())
            << std::string(key) << std::string(value) << std::string(after);
    };
    add("deregistration_delay.timeout_seconds", "0", "0 0 0 0 86400");
    add("deregistration_delay.timeout_seconds", "3600", "3600 0 0 0 86400");
    add("load_balancing.algorithm.type", "least_outstanding_requests", "300 1 0 0 86400");
    add("load_balancing.algorithm.type", "weighted_random", "300 2 0 0 86400");
    add("slow_start.duration_seconds", "30", "300 0 30 0 86400");
    add("slow_start.duration_seconds", "900", "300 0 900 0 86400");
    add("load_balancing.cross_zone.enabled", "true", "300 0 0 1 86400");
    add("load_balancing.cross_zone.enabled", "false", "300 0 0 2 86400");
    add("stickiness.enabled", "true", "300 0 0 0 sticky 86400");
    add("stickiness.enabled", "false", "300 0 0 0 86400");
    add("stickiness.type", "lb_cookie", "300 0 0 0 86400");
    add("stickiness.type", "app_cookie", "300 0 0 0 86400 by the application's");
    add("stickiness.app_cookie.cookie_name", "SESSION", "300 0 0 0 86400 SESSION");
    add("stickiness.app_cookie.cookie_name", "", "300 0 0 0 86400");
    add("stickiness.app_cookie.duration_seconds", "1", "300 0 0 0 86400 1");
    add("stickiness.app_cookie.duration_seconds", "604800", "300 0 0 0 86400 604800");
    add("stickiness.lb_cookie.duration_seconds", "1", "300 0 0 0 1");
    add("stickiness.lb_cookie.duration_seconds", "604800", "300 0 0 0 604800");
    add("load_balancing.algorithm.anomaly_mitigation", "off", "300 0 0 0 86400");
}

void ModifiedBalancingTest::attributesOfATargetGroup()
{
    QFETCH(std::string, key);
    QFETCH(std::string, value);
    QFETCH(std::string, after);
    Story story(twoNetworks());
    drawBalancers(story);
    QCOMPARE(story.call("elbv2:ModifyTargetGroupAttributes", ofGroup(key, value)), std::string());
    QCOMPARE(settings(*named(story, "tg").as<doc::TargetGroup>()), after);
}

void ModifiedBalancingTest::healthChecksOfATargetGroup()
{
    Story story(twoNetworks());
    drawBalancers(story);
    QCOMPARE(story.call("elbv2:ModifyTargetGroup",
                        "{" + kGroup +
                            R"(,"HealthCheckPath":"/up","HealthCheckIntervalSeconds":10,)"
                            R"("HealthCheckTimeoutSeconds":3,"HealthyThresholdCount":2,)"
                            R"("UnhealthyThresholdCount":4,"Matcher":{"HttpCode":"200-204"}})"),
             std::string());
    const auto& group = *named(story, "tg").as<doc::TargetGroup>();
    QCOMPARE(group.healthCheckPath, std::string("/up"));
    QCOMPARE(group.healthCheckIntervalSeconds, 10);
    QCOMPARE(group.healthCheckTimeoutSeconds, 3);
    QCOMPARE(group.healthyThresholdCount, 2);
    QCOMPARE(group.unhealthyThresholdCount, 4);
    QCOMPARE(group.matcher, std::string("200-204"));
    QCOMPARE(group.port, 80);
}

void ModifiedBalancingTest::attributesOfALoadBalancer()
{
    Story story(twoNetworks());
    drawBalancers(story);
    QCOMPARE(story.call("elbv2:ModifyLoadBalancerAttributes",
                        attributes(kBalancer, "idle_timeout.timeout_seconds", "4000")),
             std::string());
    QCOMPARE(named(story, "alb").as<doc::LoadBalancer>()->idleTimeoutSeconds, 4'000);
    QCOMPARE(story.call("elbv2:ModifyLoadBalancerAttributes",
                        attributes(kBalancer, "load_balancing.cross_zone.enabled", "true")),
             std::string());
}

void ModifiedBalancingTest::listeners()
{
    Story story(twoNetworks());
    drawBalancers(story);
    story.call("elbv2:CreateTargetGroup", R"({"Name":"green","Protocol":"HTTP","Port":80})");
    QCOMPARE(story.call("elbv2:ModifyListener",
                        R"({"ListenerArn":"alb:80","Port":8080,"DefaultActions":[)"
                        R"({"Type":"forward","TargetGroupArn":"green"}]})"),
             std::string());
    const std::vector<doc::Listener>& after =
        named(story, "alb").as<doc::LoadBalancer>()->listeners;
    QCOMPARE(after.size(), std::size_t{1});
    QCOMPARE(after.front().port, 8'080);
    QCOMPARE(after.front().targetGroup, named(story, "green").id.text);
}

void ModifiedBalancingTest::refusals_data()
{
    addRefusalColumns();
    const auto group = [](const char* name, const std::string& key, const std::string& value,
                          const std::string& answer) {
        addRefusal({name, "elbv2:ModifyTargetGroupAttributes", ofGroup(key, value), answer});
    };
    const auto add = [](const char* name, const std::string& operation, const std::string& with,
                        const std::string& answer) {
        addRefusal({name, "elbv2:Modify" + operation, with, answer});
    };
    group("a delay that is too long", "deregistration_delay.timeout_seconds", "3601",
          "ValidationError: Attribute value '3601' of 'deregistration_delay.timeout_seconds' must "
          "be between 0 and 3600");
    group("a slow start that is too short", "slow_start.duration_seconds", "29",
          "ValidationError: Attribute value '29' of 'slow_start.duration_seconds' must be between "
          "30 and 900, or 0");
    group("no such algorithm", "load_balancing.algorithm.type", "random",
          "ValidationError: Attribute value 'random' of 'load_balancing.algorithm.type' must be "
          "one of [round_robin, least_outstanding_requests, weighted_random]");
    group("neither on nor off", "load_balancing.cross_zone.enabled", "yes",
          "ValidationError: Attribute value 'yes' of 'load_balancing.cross_zone.enabled' must be "
          "one of [use_load_balancer_configuration, true, false]");
    group("no such attribute", "slow_start.seconds", "30",
          "ValidationError: Attribute key 'slow_start.seconds' is not recognized");
    group("stickiness that is neither on nor off", "stickiness.enabled", "on",
          "ValidationError: Attribute value 'on' of 'stickiness.enabled' must be one of [true, "
          "false]");
    group("a cookie for more than a week", "stickiness.lb_cookie.duration_seconds", "604801",
          "ValidationError: Attribute value '604801' of 'stickiness.lb_cookie.duration_seconds' "
          "must be between 1 and 604800");
    group("cookies of nobody", "stickiness.type", "",
          "ValidationError: Attribute value '' of 'stickiness.type' must be one of [lb_cookie, "
          "app_cookie]");
    group("a cookie of the load balancer", "stickiness.app_cookie.cookie_name", "AWSALBTG",
          "ValidationError: Attribute value 'AWSALBTG' of 'stickiness.app_cookie.cookie_name' is "
          "not valid: names that start with AWSALB, AWSALBAPP and AWSALBTG are reserved for use by "
          "the load balancer");
    group("the application's cookie for no time", "stickiness.app_cookie.duration_seconds", "0",
          "ValidationError: Attribute value '0' of 'stickiness.app_cookie.duration_seconds' must "
          "be between 1 and 604800");
    add("a cookie of the application without a name", "TargetGroupAttributes",
        "{" + kGroup +
            R"(,"Attributes":[{"Key":"stickiness.enabled","Value":"true"},)"
            R"({"Key":"stickiness.type","Value":"app_cookie"}]})",
        "InvalidConfigurationRequest: You must set an application cookie name to enable "
        "stickiness of type 'app_cookie'");
    add("another way over HTTP/2", "LoadBalancerAttributes",
        attributes(kBalancer, "routing.http2.enabled", "false"),
        "UnsupportedFeatureException: Stowage does not simulate attribute routing.http2.enabled of "
        "value false yet; leave it out.");
    add("no such group", "TargetGroupAttributes",
        R"({"TargetGroupArn":"no","Attributes":[{"Key":"a","Value":"b"}]})",
        "TargetGroupNotFound: Target groups 'no' not found");
    add("checks of no such group", "TargetGroup", R"({"TargetGroupArn":"no"})",
        "TargetGroupNotFound: Target groups 'no' not found");
    add("a timeout as long as the interval", "TargetGroup",
        "{" + kGroup + R"(,"HealthCheckIntervalSeconds":5})",
        "ValidationError: Health check interval must be greater than the timeout.");
    add("codes of the balancer itself", "TargetGroup",
        "{" + kGroup + R"(,"Matcher":{"HttpCode":"200-502"}})",
        "ValidationError: Health check matcher HTTP code '200-502' must be within '200-499'");
    add("no such balancer", "LoadBalancerAttributes",
        R"({"LoadBalancerArn":"no","Attributes":[{"Key":"a","Value":"b"}]})",
        "LoadBalancerNotFound: One or more load balancers not found");
    add("no time to be idle", "LoadBalancerAttributes",
        attributes(kBalancer, "idle_timeout.timeout_seconds", "0"),
        "ValidationError: Attribute value '0' of 'idle_timeout.timeout_seconds' must be between 1 "
        "and 4000");
    add("a balancer without cross-zone", "LoadBalancerAttributes",
        attributes(kBalancer, "load_balancing.cross_zone.enabled", "false"),
        "ValidationError: Attribute 'load_balancing.cross_zone.enabled' cannot be changed for load "
        "balancers of type 'application'");
    add("no such listener", "Listener", R"({"ListenerArn":"alb:81","Port":82})",
        "ListenerNotFound: One or more listeners not found");
    add("to no such group", "Listener",
        R"({"ListenerArn":"alb:80","DefaultActions":[{"Type":"forward","TargetGroupArn":"no"}]})",
        "TargetGroupNotFound: Target groups 'no' not found");
}

void ModifiedBalancingTest::refusals()
{
    Story story(twoNetworks());
    drawBalancers(story);
    expectRefusal(story);
}

void ModifiedBalancingTest::slowStartGoesWithTurnsOnly()
{
    Story story(twoNetworks());
    drawBalancers(story);
    story.call("elbv2:ModifyTargetGroupAttributes", ofGroup("slow_start.duration_seconds", "60"));
    for (const char* algorithm : {"least_outstanding_requests", "weighted_random"})
        QCOMPARE(story.call("elbv2:ModifyTargetGroupAttributes",
                            ofGroup("load_balancing.algorithm.type", algorithm)),
                 "InvalidConfigurationRequest: Slow start cannot be enabled with algorithm '" +
                     std::string(algorithm) + "'");
    QCOMPARE(settings(*named(story, "tg").as<doc::TargetGroup>()), std::string("300 0 60 0 86400"));
}

QTEST_APPLESS_MAIN(ModifiedBalancingTest)
#include "tst_modified_balancing.moc"

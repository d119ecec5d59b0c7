// SPDX-License-Identifier: GPL-3.0-or-later
// Which requests and health checks security groups let through, and what is said where they do not.
#include "aws/why.h"
#include "document/rules.h"
#include "kinds/network/security_group.h"
#include "kinds/outside/users.h"
#include "session/story.h"

#include <QtTest>

#include <algorithm>

using namespace stowage;
using namespace stowage::session;
using io::Json;

class SecurityGroupsTest : public QObject {
    Q_OBJECT

private slots:
    void aTaskThatLetsNobodyInTimesOut_data();
    void aTaskThatLetsNobodyInTimesOut(); // O27
    void rulesActAtOnce();
    void dynamicPortsAreTheInstances();
    void clientsTimeOutAtTheBalancer();
    void whatIsNotGuardedLetsAllIn();
    void outboundRulesLimitTheBalancer();
    void anOlderTaskKeepsItsGroups();
    void addressesMustLieInTheBlock_data();
    void addressesMustLieInTheBlock();
};

namespace {
ElementId idOfElement(const Story& story, std::string_view kind, const std::string& name)
{
    for (const auto& element : story.session.document().elements())
        if (element->is(kind) && element->name == name)
            return element->id;
    return {};
}

bool perform(Story& story, const doc::Edit& edit)
{
    return story.session.perform(edit).has_value();
}

doc::SecurityGroupRule inbound(int from, int to, const std::string& source)
{
    doc::SecurityGroupRule rule;
    rule.fromPort = from;
    rule.toPort = to;
    rule.source = source;
    return rule;
}

void addGroup(Story& story, const std::string& name, std::vector<doc::SecurityGroupRule> rules)
{
    doc::Element group;
    group.name = name;
    group.parent = story.session.document().find(idOfElement(story, "loadBalancer", "alb"))->parent;
    group.props = doc::SecurityGroup{.rules = std::move(rules)};
    group.id = story.session.document().nextId(group.kind());
    QVERIFY(perform(story, doc::AddElement{group}));
}

void guard(Story& story, std::string_view kind, const std::string& name, const std::string& group)
{
    QVERIFY(perform(story,
                    doc::AddLink{{idOfElement(story, kind, name),
                                  idOfElement(story, "securityGroup", group), "securityGroup"}}));
}

void addUsers(Story& story)
{
    doc::Element users;
    users.name = "users";
    users.props = doc::Users{.requestsPerSecond = 10};
    users.id = story.session.document().nextId(users.kind());
    QVERIFY(perform(story, doc::AddElement{users}));
    QVERIFY(perform(
        story, doc::AddLink{{users.id, idOfElement(story, "loadBalancer", "alb"), "requests"}}));
}

const std::string kBehind =
    R"(,"loadBalancers":[{"targetGroupArn":"tg","containerName":"app","containerPort":80}],)"
    R"("healthCheckGracePeriodSeconds":100000)";

// A balancer in alb-sg and one awsvpc task in web-sg, whose rules are given.
void openShop(Story& story, std::vector<doc::SecurityGroupRule> rules)
{
    story.instance("i1", "us-east-1a");
    story.balancer(R"(,"TargetType":"ip","HealthCheckIntervalSeconds":10)");
    addGroup(story, "alb-sg", {inbound(80, 80, "0.0.0.0/0")});
    addGroup(story, "web-sg", std::move(rules));
    guard(story, "loadBalancer", "alb", "alb-sg");
    addUsers(story);
    story.call("ecs:RegisterTaskDefinition",
               R"({"family":"app","networkMode":"awsvpc","containerDefinitions":[{"name":"app",)"
               R"("image":"app:1","memory":64,"portMappings":[{"containerPort":80}]}]})");
    story.service("web", 1,
                  kBehind + R"(,"networkConfiguration":{"awsvpcConfiguration":{"subnets":)"
                            R"(["us-east-1a"],"securityGroups":["web-sg"]}})");
}

std::int64_t failed(const Story& story, const std::string& how)
{
    const Json state = story.state();
    const Json* errors = state.find("traffic")->find("users")->find("errors");
    const Json* count = errors->find(how);
    return count != nullptr && count->integer() != nullptr ? *count->integer() : 0;
}

std::int64_t answered(const Story& story)
{
    const Json state = story.state();
    return numberOf(*state.find("traffic")->find("users"), "answered");
}

// What the card of the first closed way says first.
std::string answerTo(const Story& story, FactKind kind)
{
    const sim::FactLog& facts = story.session.world().facts;
    for (std::uint32_t n = 1; n <= facts.count(); ++n)
        if (facts.fact(n).kind == kind) {
            const auto card = aws::whyOfFact(story.session.document(), story.session.world(), n);
            return card->sentence.substr(0, card->sentence.find(". ") + 1);
        }
    return {};
}

bool blames(const Story& story, FactKind kind, const std::string& rule)
{
    const sim::FactLog& facts = story.session.world().facts;
    for (std::uint32_t n = facts.count(); n > 0; --n) {
        if (facts.fact(n).kind != kind)
            continue;
        const auto card = aws::whyOfFact(story.session.document(), story.session.world(), n);
        return std::any_of(card->causes.begin(), card->causes.end(), [&](const CauseStep& step) {
            return step.text.find(rule) != std::string::npos;
        });
    }
    return false;
}

std::string ingress(Story& story, const std::string& operation, const std::string& permission)
{
    return story.call("ec2:" + operation + "SecurityGroupIngress",
                      R"({"GroupName":"web-sg","IpPermissions":[)" + permission + "]}");
}
} // namespace

void SecurityGroupsTest::aTaskThatLetsNobodyInTimesOut_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    QTest::addColumn<QString>("source");
    QTest::addColumn<bool>("passes");
    QTest::newRow("the balancer's group") << 80 << 80 << "alb-sg" << true;
    QTest::newRow("a range of ports") << 0 << 1'000 << "alb-sg" << true;
    QTest::newRow("another port") << 8'080 << 8'080 << "alb-sg" << false;
    QTest::newRow("another group") << 80 << 80 << "web-sg" << false;
}

void SecurityGroupsTest::aTaskThatLetsNobodyInTimesOut()
{
    QFETCH(int, from);
    QFETCH(int, to);
    QFETCH(QString, source);
    QFETCH(bool, passes);
    Story story;
    openShop(story, {inbound(from, to, source.toStdString())});
    story.until(240);
    QCOMPARE(story.targetState(), std::string(passes ? "healthy" : "unhealthy"));
    if (passes) {
        QVERIFY(answered(story) > 1'000);
        return;
    }
    QCOMPARE(story.targetReason(), std::string("Target.Timeout Request timed out"));
    // No target is healthy, so the balancer asks the one there is, and cannot reach it.
    QVERIFY(failed(story, "504") > 1'000);
    QCOMPARE(answered(story), std::int64_t{0});
    const std::string rule = "no inbound rule of web-sg lets TCP port 80 in from alb-sg";
    QCOMPARE(answerTo(story, FactKind::pathBlocked),
             "Security groups let in and out only what a rule names, and " + rule + ".");
    QVERIFY(blames(story, FactKind::targetHealthChanged, rule));
    QVERIFY(blames(story, FactKind::requestsFailed, rule));
}

void SecurityGroupsTest::rulesActAtOnce()
{
    Story story;
    openShop(story, {});
    story.until(120);
    QCOMPARE(story.targetState(), std::string("unhealthy"));
    const std::string rule =
        R"({"IpProtocol":"tcp","FromPort":80,"ToPort":80,"UserIdGroupPairs":[{"GroupName":"alb-sg"}]})";
    QCOMPARE(ingress(story, "Authorize", rule), std::string());
    QCOMPARE(ingress(story, "Authorize", rule).substr(0, 28),
             std::string("InvalidPermission.Duplicate:"));
    const std::int64_t before = answered(story);
    story.until(125); // the target is not healthy yet, but is asked and answers
    QVERIFY(answered(story) > before + 20);
    story.until(200);
    QCOMPARE(story.targetState(), std::string("healthy"));
    QCOMPARE(ingress(story, "Revoke", rule), std::string());
    QCOMPARE(ingress(story, "Revoke", rule),
             std::string("InvalidPermission.NotFound: The specified rule does not exist in this "
                         "security group."));
    const std::int64_t until = answered(story);
    story.until(205);
    QVERIFY(answered(story) <= until + 1);
    story.until(240);
    QCOMPARE(story.targetState(), std::string("unhealthy"));
    QVERIFY(blames(story, FactKind::targetHealthChanged, "no inbound rule of web-sg"));
}

// With bridge it is the instance's group that counts, and the port of the host.
void SecurityGroupsTest::dynamicPortsAreTheInstances()
{
    Story story;
    story.instance("i1", "us-east-1a");
    story.balancer(R"(,"HealthCheckIntervalSeconds":10)");
    addGroup(story, "alb-sg", {inbound(80, 80, "0.0.0.0/0")});
    addGroup(story, "web-sg", {inbound(80, 80, "alb-sg")}); // the container's port does not help
    guard(story, "loadBalancer", "alb", "alb-sg");
    guard(story, "instance", "i1", "web-sg");
    story.definition("app", 64, 64, R"(,"portMappings":[{"containerPort":80}])");
    story.service("web", 1, kBehind);
    story.until(120);
    QCOMPARE(story.targetState(), std::string("unhealthy"));
    const std::string answer = answerTo(story, FactKind::pathBlocked);
    QVERIFY2(answer.find("one of the dynamic ports 32768 to 60999, in from alb-sg") !=
                 std::string::npos,
             answer.c_str());
    QCOMPARE(ingress(story, "Authorize",
                     R"({"IpProtocol":"tcp","FromPort":32768,"ToPort":60999,)"
                     R"("UserIdGroupPairs":[{"GroupName":"alb-sg"}]})"),
             std::string());
    story.until(200);
    QCOMPARE(story.targetState(), std::string("healthy"));
}

void SecurityGroupsTest::clientsTimeOutAtTheBalancer()
{
    Story story;
    openShop(story, {inbound(80, 80, "alb-sg")});
    story.until(120);
    QVERIFY(answered(story) > 0);
    QCOMPARE(story.call("ec2:RevokeSecurityGroupIngress",
                        R"({"GroupName":"alb-sg","IpProtocol":"tcp","FromPort":80,"ToPort":80,)"
                        R"("CidrIp":"0.0.0.0/0"})"),
             std::string());
    story.until(130);
    QVERIFY(failed(story, "timed out") >= 90);
    QCOMPARE(story.targetState(), std::string("healthy")); // the balancer still reaches it
    QCOMPARE(answerTo(story, FactKind::pathBlocked),
             std::string("Security groups let in and out only what a rule names, and no inbound "
                         "rule of alb-sg lets TCP port 80 in from 0.0.0.0/0."));
    QVERIFY(blames(story, FactKind::requestsFailed, "no inbound rule of alb-sg"));
    QCOMPARE(story.call("ec2:AuthorizeSecurityGroupIngress",
                        R"({"GroupName":"alb-sg","IpProtocol":"-1","CidrIp":"0.0.0.0/0"})"),
             std::string());
    const std::int64_t before = answered(story);
    story.until(140);
    QVERIFY(answered(story) >= before + 90);
}

void SecurityGroupsTest::whatIsNotGuardedLetsAllIn()
{
    Story story;
    story.instance("i1", "us-east-1a");
    story.balancer();
    addGroup(story, "web-sg", {}); // drawn, and nothing is linked to it
    addUsers(story);
    story.definition("app", 64, 64, R"(,"portMappings":[{"containerPort":80}])");
    story.service("web", 1, kBehind);
    story.until(120);
    QCOMPARE(story.targetState(), std::string("healthy"));
    QVERIFY(answered(story) > 500);
}

void SecurityGroupsTest::outboundRulesLimitTheBalancer()
{
    Story story;
    openShop(story, {inbound(80, 80, "alb-sg")});
    story.until(120);
    QCOMPARE(story.targetState(), std::string("healthy"));
    doc::SecurityGroup changed;
    changed.rules = {inbound(80, 80, "0.0.0.0/0"), inbound(443, 443, "0.0.0.0/0")};
    changed.rules.back().direction = doc::RuleDirection::outbound;
    const ElementId group = idOfElement(story, "securityGroup", "alb-sg");
    const doc::Field* field =
        doc::findField(story.session.document().find(group)->kind().rows, "rules");
    QVERIFY(
        perform(story, doc::SetField{{group}, "rules", doc::valueOf(doc::Props(changed), *field)}));
    story.until(160);
    QCOMPARE(story.targetState(), std::string("unhealthy"));
    QCOMPARE(answerTo(story, FactKind::pathBlocked),
             std::string("Security groups let in and out only what a rule names, and no outbound "
                         "rule of alb-sg lets TCP port 80 out to web-sg."));
}

void SecurityGroupsTest::anOlderTaskKeepsItsGroups()
{
    Story story;
    openShop(story, {inbound(80, 80, "alb-sg")});
    addGroup(story, "shut-sg", {});
    story.until(120);
    QCOMPARE(story.call("ecs:UpdateService",
                        R"({"cluster":"shop","service":"web","networkConfiguration":)"
                        R"({"awsvpcConfiguration":{"subnets":["us-east-1a"],)"
                        R"("securityGroups":["shut-sg"]}}})"),
             std::string());
    story.until(240);
    std::vector<std::string> states;
    const Json state = story.state();
    for (const Json& each : itemsOf(*state.find("targetHealth"), "tg"))
        states.push_back(textOf(*each.find("TargetHealth"), "State"));
    std::sort(states.begin(), states.end());
    QCOMPARE(states, (std::vector<std::string>{"healthy", "unhealthy"}));
}

void SecurityGroupsTest::addressesMustLieInTheBlock_data()
{
    QTest::addColumn<QString>("block");
    QTest::addColumn<bool>("passes");
    QTest::newRow("anywhere") << "0.0.0.0/0" << true;
    QTest::newRow("the VPC") << "10.0.0.0/16" << true;
    QTest::newRow("more than the VPC") << "10.0.0.0/8" << true;
    QTest::newRow("a part of the VPC") << "10.0.1.0/24" << false;
    QTest::newRow("elsewhere") << "192.168.0.0/16" << false;
    QTest::newRow("IPv6") << "::/0" << false;
    QTest::newRow("nothing known") << "office" << false;
}

void SecurityGroupsTest::addressesMustLieInTheBlock()
{
    QFETCH(QString, block);
    QFETCH(bool, passes);
    Story story;
    openShop(story, {inbound(80, 80, block.toStdString())});
    story.until(120);
    QCOMPARE(story.targetState(), std::string(passes ? "healthy" : "unhealthy"));
}

QTEST_GUILESS_MAIN(SecurityGroupsTest)
#include "tst_security_groups.moc"

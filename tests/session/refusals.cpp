// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/refusals.h"

#include "aws/call_draft.h"
#include "kinds/network/security_group.h"
#include "kinds/network/subnet.h"
#include "kinds/network/vpc.h"

#include <QtTest>

namespace stowage::session {

doc::Document twoNetworks()
{
    aws::CallDraft draft{doc::Document()};
    const auto addSubnet = [&draft](const char* name, const char* zone, const ElementId& vpc) {
        doc::Subnet subnet;
        subnet.availabilityZone = zone;
        draft.add(name, vpc, subnet);
    };
    const ElementId vpc = draft.add("vpc", {}, doc::Vpc{});
    addSubnet("a", "us-east-1a", vpc);
    addSubnet("b", "us-east-1b", vpc);
    addSubnet("a2", "us-east-1a", vpc);
    draft.add("guard", vpc, doc::SecurityGroup{});
    const ElementId other = draft.add("other", {}, doc::Vpc{});
    addSubnet("far", "us-east-1c", other);
    addSubnet("farther", "us-east-1d", other);
    draft.add("alien", other, doc::SecurityGroup{});
    return draft.document();
}

void drawBalancers(Story& story)
{
    const auto make = [&story](const char* operation, const std::string& with) {
        const std::string refused = story.call(operation, with);
        if (!refused.empty())
            qFatal("%s", refused.c_str());
    };
    make("elbv2:CreateLoadBalancer",
         R"({"Name":"alb","Subnets":["a","b"],"SecurityGroups":["guard"]})");
    make("elbv2:CreateTargetGroup", R"({"Name":"tg","Protocol":"HTTP","Port":80})");
    make("elbv2:CreateListener",
         R"({"LoadBalancerArn":"alb","Protocol":"HTTP","Port":80,"DefaultActions":[)"
         R"({"Type":"forward","TargetGroupArn":"tg"}]})");
    make("elbv2:CreateLoadBalancer",
         R"({"Name":"inner","Scheme":"internal","Subnets":["far","farther"]})");
    make("elbv2:CreateTargetGroup",
         R"({"Name":"free","Protocol":"HTTP","Port":8080,"TargetType":"ip"})");
}

std::string many(int count, const std::string& item)
{
    std::string list;
    for (int n = 0; n < count; ++n)
        list += (list.empty() ? "" : ",") + item;
    return list;
}

void addRefusalColumns()
{
    QTest::addColumn<QString>("operation");
    QTest::addColumn<QString>("with");
    QTest::addColumn<QString>("answer");
    QTest::addColumn<bool>("sourced");
}

void addRefusal(const Refusal& refusal)
{
    QTest::newRow(refusal.name) << QString::fromStdString(refusal.operation)
                                << QString::fromStdString(refusal.with)
                                << QString::fromStdString(refusal.answer) << refusal.sourced;
}

void expectRefusal(Story& story)
{
    QFETCH(QString, operation);
    QFETCH(QString, with);
    QFETCH(QString, answer);
    const doc::Document before = story.session.document();
    QCOMPARE(QString::fromStdString(story.call(operation.toStdString(), with.toStdString())),
             answer);
    QVERIFY(story.session.document() == before);
    QCOMPARE(story.session.world().tasks.count(), std::size_t{0});
}

} // namespace stowage::session

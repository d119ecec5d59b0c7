// SPDX-License-Identifier: GPL-3.0-or-later
// The rows in which a load balancer shows the rules of its listeners.
#include "canvas/listener_painter.h"
#include "kinds/network/load_balancer.h"
#include "kinds/network/target_group.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::ui;

class ListenerRowsTest : public QObject {
    Q_OBJECT

private slots:
    void areInTheOrderInWhichTheyAreTried();
    void areNoneWithoutRules();
};

namespace {
doc::Element element(const char* id, const char* name, doc::Props props)
{
    doc::Element made;
    made.id = ElementId(id);
    made.name = name;
    made.props = std::move(props);
    return made;
}

doc::LoadBalancer listening()
{
    doc::LoadBalancer balancer;
    doc::Listener listener;
    listener.targetGroup = "target-group-1";
    balancer.listeners = {listener};
    return balancer;
}
} // namespace

void ListenerRowsTest::areInTheOrderInWhichTheyAreTried()
{
    doc::LoadBalancer balancer = listening();
    doc::ListenerRule fixed, divided, foreign;
    fixed.priority = 40;
    fixed.paths = "/admin*";
    fixed.hosts = "*.example.com";
    fixed.action = doc::RuleAction::fixedResponse;
    fixed.statusCode = 403;
    divided.priority = 20;
    divided.paths = "/next/*";
    divided.targetGroup = "target-group-1";
    divided.weight = 3;
    divided.secondGroup = "target-group-2";
    divided.secondWeight = 1;
    foreign.port = 81; // of no listener
    balancer.rules = {fixed, divided, foreign};
    doc::Document document;
    document.put(element("target-group-1", "web-tg", doc::TargetGroup{}));
    document.put(element("target-group-2", "next-tg", doc::TargetGroup{}));
    document.put(element("load-balancer-1", "alb", balancer));
    const QString to = QStringLiteral(" ") + QChar(0x2192) + QStringLiteral(" ");
    QCOMPARE(
        ruleRows(document, *document.find(ElementId("load-balancer-1"))),
        (QStringList{QStringLiteral("20  /next/*") + to + QStringLiteral("web-tg 3, next-tg 1"),
                     QStringLiteral("40  *.example.com + /admin*") + to + QStringLiteral("403"),
                     QStringLiteral(":80  default") + to + QStringLiteral("web-tg")}));
}

void ListenerRowsTest::areNoneWithoutRules()
{
    doc::Document document;
    document.put(element("load-balancer-1", "alb", listening()));
    QVERIFY(ruleRows(document, *document.find(ElementId("load-balancer-1"))).isEmpty());
}

QTEST_GUILESS_MAIN(ListenerRowsTest)
#include "tst_listener_rows.moc"

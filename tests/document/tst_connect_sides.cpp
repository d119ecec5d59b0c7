// SPDX-License-Identifier: GPL-3.0-or-later
// The side from which a connection is drawn says which way things flow.
#include "document/drawing.h"

#include <QtTest>

#include <algorithm>

using namespace stowage;
using namespace stowage::doc;

namespace {
std::string kindTo(const std::vector<LinkChoice>& choices, const ElementId& target)
{
    for (const LinkChoice& choice : choices)
        if (choice.target == target)
            return choice.kind;
    return {};
}
} // namespace

class ConnectSidesTest : public QObject {
    Q_OBJECT

private slots:
    void everyChoiceIsOnOneSide();
    void usersSendToTheRightAndContainersPollFromTheLeft();
    void requestsGoFromTheBalancerToTheService();
    void newPartsFollowTheSide();
    void tellsWhatIsCreated();
};

void ConnectSidesTest::everyChoiceIsOnOneSide()
{
    Shop shop;
    int sensible = 0;
    for (const auto& element : shop.document.elements()) {
        const auto any = linkChoices(shop.document, element->id);
        const auto out = linkChoices(shop.document, element->id, Towards::out);
        const auto in = linkChoices(shop.document, element->id, Towards::in);
        for (const LinkChoice& choice : any)
            QVERIFY2(!kindTo(out, choice.target).empty() || !kindTo(in, choice.target).empty(),
                     (element->id.text + " and " + choice.target.text).c_str());
        for (const auto* side : {&out, &in})
            for (const LinkChoice& choice : *side) {
                const auto made = doc::connect(shop.document, element->id, choice.target,
                                               side == &out ? Towards::out : Towards::in);
                QVERIFY2(made.has_value(), choice.words.c_str());
                ++sensible;
            }
    }
    QVERIFY(sensible > 4);
}

void ConnectSidesTest::usersSendToTheRightAndContainersPollFromTheLeft()
{
    Shop shop;
    const ElementId queue = shop.add<Queue>("orders");
    const auto sends = doc::connect(shop.document, shop.users, queue, Towards::out);
    QVERIFY(sends);
    QCOMPARE(sends->link.kind, std::string("sends"));
    QVERIFY(!doc::connect(shop.document, shop.users, queue, Towards::in));
    const auto polls = doc::connect(shop.document, shop.container, queue, Towards::in);
    QVERIFY(polls);
    QCOMPARE(polls->link.kind, std::string("polls"));
    // From the queue it is the other way round, and the link still leaves the container.
    const auto polled = doc::connect(shop.document, queue, shop.container, Towards::out);
    QVERIFY(polled);
    QCOMPARE(polled->link.kind, std::string("polls"));
    QCOMPARE(polled->link.from, shop.container);
    QVERIFY(!doc::connect(shop.document, queue, shop.container, Towards::in));
}

void ConnectSidesTest::requestsGoFromTheBalancerToTheService()
{
    Shop shop;
    const ElementId api = shop.add<Service>("api", shop.cluster);
    QVERIFY(!kindTo(linkChoices(shop.document, shop.balancer, Towards::out), api).empty());
    QVERIFY(kindTo(linkChoices(shop.document, shop.balancer, Towards::in), api).empty());
    QVERIFY(!kindTo(linkChoices(shop.document, api, Towards::in), shop.balancer).empty());
    QVERIFY(kindTo(linkChoices(shop.document, api, Towards::out), shop.balancer).empty());
    const auto wrong = doc::connect(shop.document, shop.balancer, api, Towards::in);
    QVERIFY(!wrong);
    QVERIFY2(wrong.error().message.find("goes the other way") != std::string::npos,
             wrong.error().message.c_str());
}

void ConnectSidesTest::newPartsFollowTheSide()
{
    Shop shop;
    DropAsked asked;
    asked.x = 2'000;
    const auto offers = [&](const ElementId& from, Towards towards) {
        const auto choices = partChoices(shop.document, from, asked, towards);
        return std::any_of(choices.begin(), choices.end(),
                           [](const PartChoice& choice) { return choice.kind == "queue"; });
    };
    QVERIFY(offers(shop.users, Towards::out));
    QVERIFY(!offers(shop.users, Towards::in));
    QVERIFY(offers(shop.container, Towards::in));
    QVERIFY(!offers(shop.container, Towards::out));
    QVERIFY(offers(shop.container, Towards::any));
}

void ConnectSidesTest::tellsWhatIsCreated()
{
    Shop shop;
    const ElementId api = shop.add<Service>("orders", shop.cluster);
    const auto made = doc::connect(shop.document, shop.balancer, api, Towards::out);
    QVERIFY(made);
    QVERIFY2(made->words.rfind("Created target group orders-tg: health check / every 30 s, "
                               "5 good, 2 bad",
                               0) == 0,
             made->words.c_str());
    QCOMPARE(made->created, ElementId("target-group-2"));
    QCOMPARE(made->link.from, api);
    QCOMPARE(made->link.to, made->created);
    const ElementId definition = shop.add<TaskDefinition>("orders");
    const auto runs = doc::connect(shop.document, api, definition);
    QVERIFY(runs);
    QVERIFY(runs->created.isEmpty());
    QCOMPARE(runs->link.kind, std::string("runs"));
}

QTEST_GUILESS_MAIN(ConnectSidesTest)
#include "tst_connect_sides.moc"

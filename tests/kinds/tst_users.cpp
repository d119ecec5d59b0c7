// SPDX-License-Identifier: GPL-3.0-or-later
#include "field/check.h"
#include "kinds/surroundings.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::doc;

class UsersTest : public QObject {
    Q_OBJECT

private slots:
    void sendNowhereUntilConnected();
    void countThousandthsOfRequests();
    void areAClientAtLeast();
    void sendMessagesToAQueue();
};

void UsersTest::sendNowhereUntilConnected()
{
    Surroundings around;
    Drawn& users = around.add<Users>("shoppers");
    QCOMPARE(Surroundings::wrong(users).front(),
             std::string("The users send their requests nowhere."));
    QVERIFY(Surroundings::lowered(users).sources.empty());
}

void UsersTest::countThousandthsOfRequests()
{
    Surroundings around;
    Users props;
    props.requestsPerSecond = 0.0126;
    Drawn& users = around.add<Users>("shoppers", props);
    Drawn& balancer = around.add<LoadBalancer>("alb");
    Surroundings::link(users, balancer, "requests");
    const sim::Plan plan = Surroundings::lowered(users);
    QCOMPARE(plan.sources[0].milliRequestsPerSecond, std::int64_t(13));
    QCOMPARE(plan.sources[0].balancer, balancer.id);
    QCOMPARE(plan.sources[0].clients, 100);
}

void UsersTest::areAClientAtLeast()
{
    const Field& clients = *findField(infoOf<Users>().rows, "clients");
    QVERIFY(objection(clients, std::int64_t(0)));
    QVERIFY(!objection(clients, std::int64_t(1)));
    QVERIFY(!objection(clients, std::int64_t(1'000'000)));
    QVERIFY(objection(clients, std::int64_t(1'000'001)));
}

void UsersTest::sendMessagesToAQueue()
{
    Surroundings around;
    Users props;
    props.messagesPerSecond = 2.5;
    Drawn& users = around.add<Users>("shoppers", props);
    Drawn& queue = around.add<Queue>("orders");
    Surroundings::link(users, queue, "sends");
    QVERIFY(Surroundings::wrong(users).empty());
    const sim::Plan plan = Surroundings::lowered(users);
    QCOMPARE(plan.sources[0].queue, queue.id);
    QCOMPARE(plan.sources[0].milliMessagesPerSecond, std::int64_t{2'500});
    QCOMPARE(plan.sources[0].milliRequestsPerSecond, std::int64_t{0});
    QVERIFY(plan.sources[0].balancer.isEmpty());
}

QTEST_GUILESS_MAIN(UsersTest)
#include "tst_users.moc"

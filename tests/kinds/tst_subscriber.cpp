// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinds/surroundings.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::doc;

class SubscriberTest : public QObject {
    Q_OBJECT

private slots:
    void hasAnAddress();
};

void SubscriberTest::hasAnAddress()
{
    Surroundings around;
    Subscriber props;
    props.address = "nobody";
    Drawn& topic = around.add<SnsTopic>("news");
    Drawn& admin = around.add<Subscriber>("admin", props);
    Surroundings::link(topic, admin, "subscriber");
    QCOMPARE(Surroundings::wrong(admin),
             (std::vector<std::string>{"The address is no e-mail address."}));
    QCOMPARE(Surroundings::lowered(admin).subscribers.at(0).address, std::string("nobody"));
}

QTEST_GUILESS_MAIN(SubscriberTest)
#include "tst_subscriber.moc"

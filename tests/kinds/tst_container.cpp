// SPDX-License-Identifier: GPL-3.0-or-later
#include "field/check.h"
#include "kinds/surroundings.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::doc;

class ContainerTest : public QObject {
    Q_OBJECT

private slots:
    void needsMemoryFromItselfOrItsTask();
    void saysWhenBehaviourCannotBeRead();
    void keepsTheEnvironmentSecret();
    void carriesItsApplicationInLabels();
};

void ContainerTest::needsMemoryFromItselfOrItsTask()
{
    Surroundings around;
    Container props;
    props.memory = 0;
    Drawn& bare = around.add<TaskDefinition>("bare");
    QCOMPARE(Surroundings::wrong(around.add<Container>("c", props, &bare)).size(), std::size_t(1));
    TaskDefinition sized;
    sized.memory = 512;
    Drawn& definition = around.add<TaskDefinition>("sized", sized);
    QVERIFY(Surroundings::wrong(around.add<Container>("c", props, &definition)).empty());
    props.memoryReservation = 128;
    QVERIFY(Surroundings::wrong(around.add<Container>("c", props, &bare)).empty());
}

void ContainerTest::saysWhenBehaviourCannotBeRead()
{
    Surroundings around;
    Drawn& definition = around.add<TaskDefinition>("web");
    Container props;
    for (const char* good : {"ignore", "exit:2s", "exit:0s", ""}) {
        props.onSigterm = good;
        QVERIFY2(Surroundings::wrong(around.add<Container>("c", props, &definition)).empty(), good);
    }
    for (const char* bad : {"exit", "exit:", "exit:2", "never"}) {
        props.onSigterm = bad;
        QVERIFY2(!Surroundings::wrong(around.add<Container>("c", props, &definition)).empty(), bad);
    }
    props.onSigterm = "ignore";
    for (const char* bad : {"code:1", "after:2s,code:256", "after:2s;code:1", "2s"}) {
        props.exit = bad;
        QVERIFY2(!Surroundings::wrong(around.add<Container>("c", props, &definition)).empty(), bad);
    }
}

void ContainerTest::keepsTheEnvironmentSecret()
{
    const Field& environment = *findField(infoOf<Container>().rows, "environment");
    QVERIFY(environment.secret);
    QCOMPARE(spoken(environment, Pairs{{"TOKEN", "pear"}}), std::string("1 value"));
}

void ContainerTest::carriesItsApplicationInLabels()
{
    int labels = 0;
    for (const Field& field : infoOf<Container>().rows)
        labels += field.ecs.starts_with("label:stowage.");
    QCOMPARE(labels, 18);
}

QTEST_GUILESS_MAIN(ContainerTest)
#include "tst_container.moc"

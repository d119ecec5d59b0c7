// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinds/surroundings.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::doc;

Q_DECLARE_METATYPE(stowage::doc::Container)

class ContainerLogsTest : public QObject {
    Q_OBJECT

private slots:
    void goWhereTheLineLeads_data();
    void goWhereTheLineLeads();
    void areLoweredOfAwslogsAlone();
};

namespace {
Container writing(const std::string& group, const std::string& region = {})
{
    Container container;
    container.logDriver = "awslogs";
    container.logGroup = group;
    container.logRegion = region;
    container.logStreamPrefix = "ecs";
    return container;
}

QString firstWrong(const Drawn& drawn)
{
    const std::vector<std::string> words = Surroundings::wrong(drawn);
    return QString::fromStdString(words.empty() ? std::string() : words.front());
}

sim::AwsLogs loweredOf(const Container& container)
{
    Surroundings around;
    Drawn& definition = around.add<TaskDefinition>("web");
    around.add<Container>("app", container, &definition);
    return Surroundings::lowered(definition).definitions.front().containers.front().logs;
}
} // namespace

void ContainerLogsTest::goWhereTheLineLeads_data()
{
    QTest::addColumn<Container>("settings");
    QTest::addColumn<QString>("wrong");
    QTest::newRow("as it is drawn") << writing("/ecs/web", "us-east-1") << QString();
    QTest::newRow("another driver")
        << Container{}
        << QString("Nothing that it says comes to the log group /ecs/web that it is linked to: its "
                   "log driver is not awslogs.");
    QTest::newRow("another group") << writing("/ecs/other")
                                   << QString("What it says goes to /ecs/other, though it is "
                                              "linked to the log group /ecs/web.");
    QTest::newRow("no group") << writing("")
                              << QString("No log group is named for what it says, though it is "
                                         "linked to the log group /ecs/web.");
    QTest::newRow("another region")
        << writing("/ecs/web", "eu-west-1")
        << QString("What it says goes to eu-west-1, where no log group is drawn.");
}

void ContainerLogsTest::goWhereTheLineLeads()
{
    QFETCH(Container, settings);
    QFETCH(QString, wrong);
    Surroundings around;
    Drawn& group = around.add<LogGroup>("/ecs/web");
    Drawn& definition = around.add<TaskDefinition>("web");
    Drawn& container = around.add<Container>("app", settings, &definition);
    Surroundings::link(container, group, "logs");
    QCOMPARE(firstWrong(container), wrong);
}

void ContainerLogsTest::areLoweredOfAwslogsAlone()
{
    Container container = writing("/ecs/web");
    QCOMPARE(loweredOf(container).group, std::string("/ecs/web"));
    QCOMPARE(loweredOf(container).streamPrefix, std::string("ecs"));
    QVERIFY(!loweredOf(container).createsGroup);
    container.logCreateGroup = "true";
    QVERIFY(loweredOf(container).createsGroup);
    container.logRegion = "eu-west-1"; // of which nothing is drawn
    QVERIFY(loweredOf(container).group.empty());
    container = writing("/ecs/web");
    container.logDriver = "splunk";
    QVERIFY(loweredOf(container).group.empty());
}

QTEST_GUILESS_MAIN(ContainerLogsTest)
#include "tst_container_logs.moc"

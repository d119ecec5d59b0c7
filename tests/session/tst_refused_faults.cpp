// SPDX-License-Identifier: GPL-3.0-or-later
// A fault that cannot be injected as it is written says what is wrong with it.
#include "session/story.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::session;

class RefusedFaultsTest : public QObject {
    Q_OBJECT

private slots:
    void faultsAreRefusedInWords_data();
    void faultsAreRefusedInWords();
};

void RefusedFaultsTest::faultsAreRefusedInWords_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QString>("members");
    QTest::addColumn<QString>("answer");
    const auto add = [](const char* name, const char* fault, const char* members,
                        const char* answer) {
        QTest::newRow(name) << QString::fromLatin1(fault) << QString::fromLatin1(members)
                            << QString::fromLatin1(answer);
    };
    const char* none = "TargetNotFoundException: The target selection resolved to no targets.";
    add("count of nothing", "aws:ecs:stop-task", R"("on":{"count":0})",
        "ValidationException: count must be a whole number from 1.");
    add("count in quotes", "aws:ecs:stop-task", R"("on":{"count":"1"})",
        "ValidationException: count must be a whole number from 1.");
    add("percent", "aws:ecs:stop-task", R"("on":{"percent":101})",
        "ValidationException: percent must be a whole number from 1 to 100.");
    add("both", "aws:ecs:stop-task", R"("on":{"percent":10,"count":1})",
        "ValidationException: A fault takes count or percent, not both.");
    add("no name", "aws:ecs:stop-task", R"("on":{"service":7})",
        "ValidationException: service names one thing in quotes.");
    add("a time for what happens at once", "aws:ecs:stop-task",
        R"("on":{"service":"web"},"for":"1m")",
        "ValidationException: aws:ecs:stop-task happens at once; leave \"for\" out.");
    add("stray member", "stowage:bad-image", R"("on":{"service":"web"},"mode":"fail")",
        "ValidationException: stowage:bad-image has no member \"mode\".");
    add("stray member beside its own", "stowage:traffic",
        R"("on":{"source":"users"},"mode":"fail")",
        "ValidationException: stowage:traffic has no member \"mode\"; it takes "
        "requestsPerSecond.");
    add("probe", "stowage:fail-health-checks", R"("on":{"service":"web"},"probe":"nlb")",
        "ValidationException: probe is alb, container or both.");
    add("mode", "stowage:fail-requests", R"("on":{"service":"web"},"mode":"status:200")",
        "ValidationException: A failed request has a status from 400 to 599.");
    add("source of tasks", "stowage:crash-loop", R"("on":{"source":"users"})",
        "ValidationException: Only stowage:traffic and stowage:follow are aimed by source.");
    add("nothing sent", "stowage:follow", R"("on":{})",
        ": Nothing was sent by hand yet. Send a message or an event, or upload an object, and "
        "follow it then.");
    add("request of nobody", "stowage:follow", R"("on":{"source":"users"})", none);
    add("request of a service", "stowage:follow", R"("on":{"service":"web"})",
        "ValidationException: stowage:follow is aimed by source, for the next request of users, or "
        "by nothing, for what was last sent by hand.");
    add("nothing of a service", "stowage:follow-no-longer", R"("on":{"service":"web"})",
        "ValidationException: stowage:follow-no-longer is about what is followed; leave what it is "
        "aimed at out.");
    add("service", "stowage:crash-loop", R"("on":{"service":"x"})", none);
    add("zone", "stowage:instance-crash", R"("on":{"availabilityZone":"us-east-1f"})", none);
    add("less than one", "aws:ecs:stop-task", R"("on":{"service":"web","percent":40})", none);
    add("less than one, lasting", "stowage:crash-loop", R"("on":{"service":"web","percent":40})",
        none);
    add("use of nothing", "stowage:usage", R"("on":{"service":"web"})",
        "ValidationException: stowage:usage forces cpuUnits, memoryMiB or both.");
    add("use below nothing", "stowage:usage", R"("on":{"service":"web"},"cpuUnits":-1)",
        "ValidationException: cpuUnits must be a whole number from 0 to 100000000.");
    add("stress beyond all", "aws:ecs:task-cpu-stress", R"("on":{"service":"web"},"percent":101)",
        "ValidationException: percent must be a whole number from 0 to 100.");
    add("delay in seconds", "aws:ecs:task-network-latency", R"("on":{"service":"web"},"seconds":1)",
        "ValidationException: aws:ecs:task-network-latency has no member \"seconds\"; it takes "
        "delayMilliseconds.");
    add("no leak", "stowage:memory-leak", R"("on":{"service":"web"},"memoryMiBPerMinute":0)",
        "ValidationException: memoryMiBPerMinute must be a whole number from 1 to 1000000.");
    add("no instance", "stowage:impair-instance", R"("on":{"instance":"x"})", none);
    add("rate", "stowage:traffic", R"("on":{"source":"users"},"requestsPerSecond":-1)",
        "ValidationException: requestsPerSecond must be between 0 and 10000000.");
}

void RefusedFaultsTest::faultsAreRefusedInWords()
{
    QFETCH(QString, fault);
    QFETCH(QString, members);
    QFETCH(QString, answer);
    Story story;
    story.instance("i1", "us-east-1a");
    story.definition("app", 256, 256);
    story.service("web", 2);
    story.until(60);
    QCOMPARE(QString::fromStdString(story.fault(fault.toStdString(), members.toStdString())),
             answer);
    QCOMPARE(story.running("web"), std::int64_t{2});
}

QTEST_GUILESS_MAIN(RefusedFaultsTest)
#include "tst_refused_faults.moc"

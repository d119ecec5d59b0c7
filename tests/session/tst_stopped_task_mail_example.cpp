// SPDX-License-Identifier: GPL-3.0-or-later
// The example of a stopped task that writes an e-mail: what its note says, and what fails without
// a part.
#include "session/example.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::session;

class StoppedTaskMailExampleTest : public QObject {
    Q_OBJECT

private slots:
    void theAdministratorHearsOfIt();
    void whatAnotherReasonStopsIsNoMail();
    void withoutAPartNobodyHears_data();
    void withoutAPartNobodyHears();
};

namespace {
// The first one asks for confirmation.
std::int64_t mails(const Story& story)
{
    return events::counted(story, "subscribers", "Administrator", "mails");
}
} // namespace

void StoppedTaskMailExampleTest::theAdministratorHearsOfIt()
{
    Story story(exampleNamed("stopped-task-mail"));
    story.until(179);
    QCOMPARE(story.running("web"), std::int64_t{2});
    QCOMPARE(mails(story), std::int64_t{1});
    story.until(240);
    QCOMPARE(story.running("web"), std::int64_t{2});
    QCOMPARE(mails(story), std::int64_t{2}); // once for the task that stopped
    QCOMPARE(events::counted(story, "rules", "task-stopped", "MatchedEvents"), std::int64_t{1});
    const io::Json state = story.state();
    const auto inbox = itemsOf(*state.find("subscribers")->find("Administrator"), "inbox");
    const std::string body = textOf(inbox.back(), "body");
    for (const char* part : {"\"stopCode\":\"EssentialContainerExited\"", "\"exitCode\":137",
                             "\"lastStatus\":\"STOPPED\"", "service:web"})
        QVERIFY2(body.find(part) != std::string::npos, part);
}

void StoppedTaskMailExampleTest::whatAnotherReasonStopsIsNoMail()
{
    Story story(exampleNamed("stopped-task-mail"));
    story.until(120);
    QCOMPARE(story.fault("aws:ecs:stop-task", R"("on":{"service":"web","count":1})"),
             std::string());
    story.until(179);
    QCOMPARE(story.running("web"), std::int64_t{2});
    QCOMPARE(mails(story), std::int64_t{1});
}

void StoppedTaskMailExampleTest::withoutAPartNobodyHears_data()
{
    QTest::addColumn<QString>("part");
    for (const char* part : {"rule", "topic of the rule", "subscription", "confirmation"})
        QTest::newRow(part) << QString::fromLatin1(part);
}

void StoppedTaskMailExampleTest::withoutAPartNobodyHears()
{
    QFETCH(QString, part);
    doc::Document drawn = exampleNamed("stopped-task-mail");
    if (part == QLatin1String("confirmation"))
        drawn.calls = R"([{"at":"3m","fault":"aws:ecs:task-kill-process",)"
                      R"("on":{"service":"web","count":1}}])";
    Story story(drawn);
    story.until(120);
    const ElementId rule("rule-1"), topic("topic-1"), subscriber("subscriber-1");
    if (part == QLatin1String("rule"))
        perform(story, doc::RemoveElements{{rule}});
    if (part == QLatin1String("topic of the rule"))
        perform(story, doc::RemoveLink{rule, topic, "topic"});
    if (part == QLatin1String("subscription"))
        perform(story, doc::RemoveLink{topic, subscriber, "subscriber"});
    story.until(300);
    QCOMPARE(mails(story), std::int64_t{1});
    const std::size_t undelivered = factsOf(story, FactKind::messageUndelivered).size();
    QCOMPARE(undelivered > 0, part == QLatin1String("confirmation"));
}

QTEST_GUILESS_MAIN(StoppedTaskMailExampleTest)
#include "tst_stopped_task_mail_example.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// The example of blue/green: what its note says happens, and what it says to try.
#include "io/document_json.h"
#include "session/breakers.h"

#include <QtTest>

#include <fstream>
#include <sstream>

using namespace stowage;
using namespace stowage::session;
using io::Json;

class BlueGreenExampleTest : public QObject {
    Q_OBJECT

private slots:
    void blueGoesAndGreenComes();
    void greenGoesBack_data();
    void greenGoesBack();
};

namespace {
doc::Document drawing()
{
    std::ifstream file(qEnvironmentVariable("STOWAGE_SOURCE_DIR").toStdString() +
                       "/resources/examples/blue-green.stowage.json");
    std::stringstream text;
    text << file.rdbuf();
    auto opened = io::readDocument(text.str(), "blue-green");
    return opened ? std::move(opened->document) : doc::Document{};
}

std::string errorsOf(const Story& story)
{
    return io::compactJson(*story.state().find("traffic")->find("users")->find("errors"));
}
} // namespace

void BlueGreenExampleTest::blueGoesAndGreenComes()
{
    Story story(drawing());
    story.until(119);
    QCOMPARE(rollout(story), std::string("COMPLETED"));
    const std::string before = errorsOf(story);
    std::int64_t most = 0;
    for (double at = 120; at < 600; at += 1) {
        story.until(at);
        most = std::max(most, story.running("web"));
        QVERIFY(story.running("web") >= 4);
    }
    QCOMPARE(most, std::int64_t{8});
    QCOMPARE(errorsOf(story), before);
    QCOMPARE(story.running("web"), std::int64_t{4});
    QCOMPARE(story.ofRevision("web", 2), std::int64_t{4});
    QVERIFY(story.session.refusals().empty());
}

// Each thing that the note says to try.
void BlueGreenExampleTest::greenGoesBack_data()
{
    QTest::addColumn<QString>("how");
    for (const char* how : {"alarm", "canary", "no room"})
        QTest::newRow(how) << QString::fromLatin1(how);
}

void BlueGreenExampleTest::greenGoesBack()
{
    QFETCH(QString, how);
    Story story(drawing());
    story.until(60);
    if (how == QLatin1String("canary"))
        perform(story, doc::SetField{{ElementId("service-1")}, "strategy", doc::Choice{3}});
    if (how == QLatin1String("no room")) {
        QVERIFY(story.session.command(TerminateInstance{ElementId("instance-2")}));
        story.until(3'600);
        QCOMPARE(rollout(story), std::string("IN_PROGRESS"));
        QCOMPARE(story.ofRevision("web", 1), std::int64_t{4});
        return;
    }
    story.until(260);
    QCOMPARE(story.fault("stowage:fail-requests",
                         R"("on":{"taskDefinition":"web:2"},"mode":"status:500")"),
             std::string());
    story.until(1'500);
    QCOMPARE(rollout(story), std::string("COMPLETED"));
    QCOMPARE(story.ofRevision("web", 1), std::int64_t{4});
    QCOMPARE(story.ofRevision("web", 2), std::int64_t{0});
    QVERIFY(story.told("web", "deployment failed: alarm detected."));
}

QTEST_GUILESS_MAIN(BlueGreenExampleTest)
#include "tst_blue_green_example.moc"

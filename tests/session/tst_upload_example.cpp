// SPDX-License-Identifier: GPL-3.0-or-later
// The example of an upload that runs a task: what its note says, and what fails without a part.
#include "session/example.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::session;

class UploadExampleTest : public QObject {
    Q_OBJECT

private slots:
    void eachUploadBecomesAnItem();
    void withoutAPartItEndsThere_data();
    void withoutAPartItEndsThere();
};

namespace {
std::int64_t items(const Story& story)
{
    return events::counted(story, "tables", "thumbnails", "ItemCount");
}

std::int64_t ofRule(const Story& story, const char* key)
{
    return events::counted(story, "rules", "on-upload", key);
}
} // namespace

void UploadExampleTest::eachUploadBecomesAnItem()
{
    Story story(exampleNamed("upload"));
    story.until(600);
    QCOMPARE(events::counted(story, "buckets", "uploads", "NumberOfObjects"), std::int64_t{60});
    QVERIFY(ofRule(story, "Invocations") >= 59);
    QCOMPARE(ofRule(story, "FailedInvocations"), std::int64_t{0});
    // The last ones are still at work.
    QVERIFY(items(story) >= 57);
    const auto tasks = story.tasks();
    for (const io::Json& task : tasks)
        if (textOf(task, "lastStatus") == "STOPPED")
            QCOMPARE(numberOf(itemsOf(task, "containers").front(), "exitCode"), std::int64_t{0});
}

void UploadExampleTest::withoutAPartItEndsThere_data()
{
    QTest::addColumn<QString>("part");
    for (const char* part : {"events role", "task role", "events of the bucket", "room"})
        QTest::newRow(part) << QString::fromLatin1(part);
}

void UploadExampleTest::withoutAPartItEndsThere()
{
    QFETCH(QString, part);
    Story story(exampleNamed("upload"));
    story.until(185);
    if (part == QLatin1String("events role"))
        takeAway(story, "role-1");
    else if (part == QLatin1String("task role"))
        takeAway(story, "role-2");
    else if (part == QLatin1String("room"))
        perform(story,
                doc::SetField{{ElementId("bucket-1")}, "uploadsPerMinute", doc::Value(60.0)});
    else
        perform(story, doc::SetField{{ElementId("bucket-1")}, "eventBridgeEnabled", false});
    story.until(240); // what was under way is done
    const std::int64_t before = items(story), invoked = ofRule(story, "Invocations"),
                       failed = ofRule(story, "FailedInvocations");
    story.until(600);
    QVERIFY(events::counted(story, "buckets", "uploads", "NumberOfObjects") >= 59);
    if (part == QLatin1String("events role")) {
        // Amazon CloudWatch counts the failed ones among the invocations.
        QVERIFY(ofRule(story, "FailedInvocations") > 30);
        QCOMPARE(ofRule(story, "Invocations") - ofRule(story, "FailedInvocations"),
                 invoked - failed);
        QVERIFY(factsOf(story, FactKind::invocationFailed).size() > 30);
    } else if (part == QLatin1String("task role")) {
        QVERIFY(ofRule(story, "Invocations") > invoked);
        QVERIFY(factsOf(story, FactKind::storeDenied).size() > 30);
    } else if (part == QLatin1String("room")) {
        QVERIFY(items(story) > before);
        QVERIFY(factsOf(story, FactKind::placementFailed).size() +
                    factsOf(story, FactKind::runTaskFailed).size() >
                0);
        return;
    } else {
        QCOMPARE(ofRule(story, "Invocations"), invoked);
    }
    QCOMPARE(items(story), before);
}

QTEST_GUILESS_MAIN(UploadExampleTest)
#include "tst_upload_example.moc"

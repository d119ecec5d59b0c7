// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/recording.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::io;

class RecordingTest : public QObject {
    Q_OBJECT

private slots:
    void writesWhatItRead_data();
    void writesWhatItRead();
    void ordersByTimeAndThenByLine();
    void refusesTheWholeWithAPlace_data();
    void refusesTheWholeWithAPlace();
    void readsTheCallsOfADocument();
    void countsLinesAcrossGaps();
};

void RecordingTest::writesWhatItRead_data()
{
    QTest::addColumn<QByteArray>("line");
    for (
        const char* line :
        {R"({"at":"2m","call":"ecs:UpdateService","with":{"service":"web","desiredCount":5}})",
         R"({"at":"8m","fault":"aws:ecs:stop-task","on":{"service":"web","count":1}})",
         R"({"at":"9m","fault":"stowage:az-outage","on":{"availabilityZone":"us-east-1a"},"for":"10m"})",
         R"({"at":"1m30s","fault":"stowage:traffic","on":{"source":"users"},"requestsPerSecond":900})",
         R"({"at":"3m1us","edit":{"rename":{"element":"service-1","name":"shop"}}})",
         R"({"at":"4m","as":"undo","edit":{"rename":{"element":"service-1","name":"web"}}})",
         R"({"at":"5m","as":"redo","edit":{"rename":{"element":"service-1","name":"shop"}}})"})
        QTest::newRow(line) << QByteArray(line);
}

void RecordingTest::writesWhatItRead()
{
    QFETCH(QByteArray, line);
    const auto all = readRecording(line.toStdString(), "r.jsonl");
    QVERIFY2(all.has_value(), all ? "" : all.error().message.c_str());
    QCOMPARE(all->size(), std::size_t(1));
    QCOMPARE(QByteArray::fromStdString(writeRecorded(all->front())), line + "\n");
}

void RecordingTest::ordersByTimeAndThenByLine()
{
    const auto all = readRecording("{\"at\":\"5s\",\"call\":\"a:late\"}\n\n"
                                   "{\"at\":\"1s\",\"call\":\"a:first\"}\n"
                                   "{\"at\":\"1s\",\"call\":\"a:second\"}\n",
                                   "r");
    QVERIFY(all.has_value());
    QStringList names;
    for (const Recorded& one : *all)
        names << QString::fromStdString(std::get<RecordedCall>(one.what).operation);
    QCOMPARE(names, QStringList({QStringLiteral("a:first"), QStringLiteral("a:second"),
                                 QStringLiteral("a:late")}));
}

void RecordingTest::refusesTheWholeWithAPlace_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("word");
    QTest::newRow("no time") << QByteArray(R"({"call":"ecs:RunTask"})") << QByteArray("\"at\"");
    QTest::newRow("bare number") << QByteArray(R"({"at":5,"call":"ecs:RunTask"})")
                                 << QByteArray("duration");
    QTest::newRow("no unit") << QByteArray(R"({"at":"5","call":"ecs:RunTask"})")
                             << QByteArray("90s");
    QTest::newRow("no service") << QByteArray(R"({"at":"5s","call":"RunTask"})")
                                << QByteArray("ecs:");
    QTest::newRow("two things") << QByteArray(R"({"at":"5s","call":"a:b","fault":"c:d"})")
                                << QByteArray("exactly one");
    QTest::newRow("nothing") << QByteArray(R"({"at":"5s"})") << QByteArray("exactly one");
    QTest::newRow("misplaced member")
        << QByteArray(R"({"at":"5s","call":"a:b","count":1})") << QByteArray("\"with\"");
    QTest::newRow("neither undo nor redo")
        << QByteArray(R"({"at":"5s","as":"edit","edit":{"rename":{"element":"a-1","name":"b"}}})")
        << QByteArray("\"undo\"");
    QTest::newRow("array") << QByteArray("[]") << QByteArray("object");
    QTest::newRow("bad json") << QByteArray(R"({"at":"5s",})") << QByteArray("well-formed");
}

void RecordingTest::refusesTheWholeWithAPlace()
{
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, word);
    const std::string good = "{\"at\":\"1s\",\"call\":\"ecs:RunTask\"}\n";
    const auto all = readRecording(good + line.toStdString(), "r.jsonl");
    QVERIFY(!all.has_value());
    QVERIFY2(all.error().where.starts_with("r.jsonl:2:"), all.error().where.c_str());
    QVERIFY2(all.error().message.find(word.toStdString()) != std::string::npos,
             all.error().message.c_str());
}

void RecordingTest::readsTheCallsOfADocument()
{
    const auto all = readCalls(
        "[{\"at\": \"2s\", \"call\": \"ecs:RunTask\"},\n {\"at\": \"1s\", \"fault\": \"a:b\"}]",
        "d");
    QVERIFY(all.has_value());
    QCOMPARE(all->size(), std::size_t(2));
    QCOMPARE(all->front().at.micros, seconds(1).micros);
    QVERIFY(all->front().where.starts_with("d:2:"));
    QVERIFY(!readCalls("{}", "d").has_value());
}

void RecordingTest::countsLinesAcrossGaps()
{
    const auto all = readRecording("\n\n{\"at\":\"1s\",\"call\":\"a:b\"}\n", "r");
    QVERIFY(all.has_value());
    QCOMPARE(all->front().where, std::string("r:3:1"));
}

QTEST_GUILESS_MAIN(RecordingTest)
#include "tst_recording.moc"

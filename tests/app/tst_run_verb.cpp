// SPDX-License-Identifier: GPL-3.0-or-later
// `stowage run` as its users call it: what it prints, what it refuses, and that it repeats itself.
#include "app/command_line.h"
#include "app/examples.h"
#include "document/problems.h"
#include "io/json.h"

#include <QTemporaryDir>
#include <QtTest>

#include <sstream>

using namespace stowage;
using namespace stowage::app;

namespace {

struct Said {
    Exit exit = Exit::internal;
    std::string out;
    std::string err;
};

Said say(const QStringList& arguments)
{
    std::ostringstream out;
    std::ostringstream err;
    const Exit exit = runCommandLine(arguments, {out, err});
    return {exit, out.str(), err.str()};
}

std::string member(const std::string& json, std::string_view key)
{
    const Result<io::Json> read = io::parseJson(json, "summary");
    if (!read)
        qFatal("%s", read.error().message.c_str());
    const io::Json* found = read->find(key);
    return found != nullptr ? io::compactJson(*found) : std::string();
}

QString fileWith(const QTemporaryDir& folder, const QByteArray& bytes)
{
    QFile file(folder.filePath(QStringLiteral("calls.jsonl")));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("no file for the test");
    return file.fileName();
}

} // namespace

class RunVerbTest : public QObject {
    Q_OBJECT

private slots:
    void examplesAreSoundAndReachTheirCount_data();
    void examplesAreSoundAndReachTheirCount();
    void healsWhatIsTerminated();
    void aRaisedCountStartsTasks();
    void repeatsItself();
    void metricsAreWrittenMinuteByMinute();
    void aRecordingRepeatsTheRun();
    void aCallFollowsARequest();
    void refusedCallsAreTold();
    void wrongUsageIsTold_data();
    void wrongUsageIsTold();
};

void RunVerbTest::examplesAreSoundAndReachTheirCount_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("headline");
    QTest::newRow("heal") << "heal"
                          << "4 / 4 running";
    QTest::newRow("first-service") << "first-service"
                                   << "3 / 3 running";
    QTest::newRow("port-conflict") << "port-conflict"
                                   << "2 / 2 running";
    QTest::newRow("bad-image") << "bad-image"
                               << "4 / 4 running";
    QTest::newRow("blue-green") << "blue-green"
                                << "4 / 4 running";
    QTest::newRow("drain") << "drain"
                           << "4 / 4 running";
    QTest::newRow("overload-spiral") << "overload-spiral"
                                     << " / 4 running";
    QTest::newRow("launch-types") << "launch-types"
                                  << "4 / 4 running";
    QTest::newRow("two-ways-to-scale") << "two-ways-to-scale"
                                       << "14 / 14 running";
    QTest::newRow("spot-storm") << "spot-storm"
                                << " / 10 running";
    QTest::newRow("roles") << "roles"
                           << "2 / 2 running";
    QTest::newRow("alb-in-depth") << "alb-in-depth"
                                  << "3 / 3 running";
    QTest::newRow("storage") << "storage"
                             << "2 / 2 running";
    QTest::newRow("upload") << "upload"
                            << "on-upload invoked media.";
    QTest::newRow("schedule") << "schedule"
                              << "every-10-minutes invoked batch.";
    QTest::newRow("workers") << "workers"
                             << "20 / 20 running";
    QTest::newRow("stopped-task-mail") << "stopped-task-mail"
                                       << "2 / 2 running";
    QTest::newRow("web-shop") << "web-shop"
                              << "6 / 6 running";
    QCOMPARE(exampleNames(),
             QStringList({"heal", "first-service", "port-conflict", "bad-image", "blue-green",
                          "drain", "overload-spiral", "launch-types", "two-ways-to-scale",
                          "spot-storm", "roles", "alb-in-depth", "storage", "upload", "schedule",
                          "workers", "stopped-task-mail", "web-shop"}));
    for (const QString& each : exampleNames())
        QVERIFY2(aboutExample(each).endsWith(QLatin1Char('.')), qPrintable(each));
}

void RunVerbTest::examplesAreSoundAndReachTheirCount()
{
    QFETCH(QString, name);
    QFETCH(QString, headline);
    const Result<doc::Document> document = openExample(name);
    QVERIFY(document.has_value());
    QVERIFY(doc::problemsOf(*document).empty());
    const Said said = say({"run", "--example", name, "--for", "15m"});
    QCOMPARE(said.exit, Exit::good);
    QVERIFY2(said.out.find(headline.toStdString()) != std::string::npos, said.out.c_str());
    QVERIFY(said.err.empty());
}

void RunVerbTest::healsWhatIsTerminated()
{
    const QTemporaryDir folder;
    const QString calls = fileWith(
        folder, R"({"at":"4m","call":"ec2:TerminateInstances","with":{"InstanceIds":["i-2"]}})");
    const Said hurt = say({"run", "--example", "heal", "--for", "4m6s", "--calls", calls});
    QVERIFY2(hurt.out.find("2 / 4 running") != std::string::npos, hurt.out.c_str());
    QVERIFY(hurt.out.find("i-2 was terminated.") != std::string::npos);
    const Said healed = say({"run", "--example", "heal", "--for", "10m", "--calls", calls});
    QVERIFY2(healed.out.find("4 / 4 running") != std::string::npos, healed.out.c_str());
}

void RunVerbTest::aRaisedCountStartsTasks()
{
    const QTemporaryDir folder;
    const QString calls = fileWith(
        folder,
        R"({"at":"6m","edit":{"set":{"elements":["service-1"],"key":"desiredCount","value":5}}})");
    const Said raised =
        say({"run", "--example", "first-service", "--for", "10m", "--calls", calls});
    QVERIFY2(raised.out.find("5 / 5 running") != std::string::npos, raised.out.c_str());
    QVERIFY2(raised.out.find("5 / 5 healthy") != std::string::npos, raised.out.c_str());
    QVERIFY2(raised.err.empty(), raised.err.c_str());
}

void RunVerbTest::repeatsItself()
{
    const QStringList arguments{"run", "--example", "first-service", "--for", "2h", "--json"};
    const std::string digest = member(say(arguments).out, "digest");
    QVERIFY(digest.size() == 18);
    QCOMPARE(member(say(arguments).out, "digest"), digest);
    QVERIFY(member(say(QStringList(arguments) << "--seed"
                                              << "2")
                       .out,
                   "digest") != digest);
}

// Beside events or alone, and the run stays the same.
void RunVerbTest::metricsAreWrittenMinuteByMinute()
{
    const QTemporaryDir folder;
    const QStringList arguments{"run", "--example", "heal", "--for", "10m", "--json"};
    const std::string digest = member(say(arguments).out, "digest");
    QByteArray first;
    for (const QStringList& more : {QStringList(), QStringList{"--events", "/dev/null"}}) {
        const QString metrics = folder.filePath(QStringLiteral("metrics.csv"));
        const Said said = say(QStringList(arguments) << more << "--metrics" << metrics);
        QCOMPARE(said.exit, Exit::good);
        QCOMPARE(member(said.out, "digest"), digest);
        QFile file(metrics);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray csv = file.readAll();
        QVERIFY(csv.startsWith("time,namespace,metric,dimensions,value\n"));
        QCOMPARE(csv.count(",AWS/ApplicationELB,HealthyHostCount,"), 10);
        QVERIFY(csv.contains("T00:09:00Z,AWS/ECS,CPUUtilization,ClusterName="));
        QVERIFY(first.isEmpty() || csv == first);
        first = csv;
    }
    QVERIFY(say(QStringList(arguments) << "--metrics"
                                       << "-")
                .err.find("\"digest\"") != std::string::npos);
}

void RunVerbTest::aRecordingRepeatsTheRun()
{
    const QTemporaryDir folder;
    const QString calls = fileWith(
        folder,
        R"({"at":"3m","call":"ecs:UpdateService","with":{"cluster":"shop","service":"web","desiredCount":6}}
{"at":"8m","fault":"stowage:instance-crash","on":{"availabilityZone":"us-east-1a","count":1}}
{"at":"20m","fault":"stowage:crash-loop","on":{"service":"web","percent":50},"for":"3m"})");
    const QString recording = folder.filePath(QStringLiteral("again.jsonl"));
    const Said first = say({"run", "--example", "heal", "--for", "1h", "--calls", calls,
                            "--recording", recording, "--json"});
    QCOMPARE(first.exit, Exit::good);
    QVERIFY2(first.err.empty(), first.err.c_str());
    const Said again =
        say({"run", "--example", "heal", "--for", "1h", "--calls", recording, "--json"});
    QCOMPARE(again.out, first.out);
}

// What is followed is shown by the state, and by that of a run that repeats its recording.
void RunVerbTest::aCallFollowsARequest()
{
    const QTemporaryDir folder;
    const QString calls =
        fileWith(folder, R"({"at":"5m","fault":"stowage:follow","on":{"source":"users"}})");
    const QString recording = folder.filePath(QStringLiteral("again.jsonl"));
    const QString state = folder.filePath(QStringLiteral("state.json"));
    const auto followed = [&state](const QString& file, const QStringList& more) {
        const Said said = say(QStringList{"run", "--example", "heal", "--for", "6m", "--state",
                                          state, "--calls", file} +
                              more);
        QFile written(state);
        return said.exit == Exit::good && written.open(QIODevice::ReadOnly)
                   ? member(written.readAll().toStdString(), "followed")
                   : said.err;
    };
    const std::string first = followed(calls, {"--recording", recording});
    QVERIFY2(first.find("\"from\":\"users-1\"") != std::string::npos, first.c_str());
    QCOMPARE(followed(recording, {}), first);
}

void RunVerbTest::refusedCallsAreTold()
{
    const QTemporaryDir folder;
    const QString calls = fileWith(
        folder, R"({"at":"1m","call":"ecs:StopTask","with":{"cluster":"shop","task":"none"}})");
    const QStringList arguments{"run", "--example", "heal", "--for", "2m", "--calls", calls};
    const Said said = say(arguments);
    QCOMPARE(said.exit, Exit::good);
    QCOMPARE(said.err, "stowage: " + calls.toStdString() +
                           ":1:1: ecs:StopTask at 00:01:00 was refused: "
                           "InvalidParameterException: The referenced task was not found.\n");
    QCOMPARE(say(QStringList(arguments) << "--strict").exit, Exit::no);
    fileWith(folder, R"({"at":"1m","call":"ecs:StopTasks","with":{}})");
    const std::string err = say(arguments).err;
    QVERIFY2(err.find("Stowage has no operation ecs:StopTasks. Did you mean ecs:StopTask?") !=
                 std::string::npos,
             err.c_str());
}

void RunVerbTest::wrongUsageIsTold_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("words");
    QTest::newRow("length") << QStringList{"run", "--for", "soon"} << "--for";
    QTest::newRow("too long") << QStringList{"run", "--for", "9999d"} << "3650d";
    QTest::newRow("example") << QStringList{"run", "--example", "none"} << "heal, first-service";
    QTest::newRow("file") << QStringList{"run", "/no/such/file"} << "/no/such/file";
    QTest::newRow("both") << QStringList{"run", "x", "--example", "heal"} << "excludes";
    QTest::newRow("calls") << QStringList{"run", "--calls", "/no/such/calls"} << "/no/such/calls";
    QTest::newRow("seed") << QStringList{"run", "--seed", "-4"} << "--seed";
}

void RunVerbTest::wrongUsageIsTold()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, words);
    const Said said = say(arguments);
    QCOMPARE(said.exit, Exit::usage);
    QVERIFY(said.err.starts_with("stowage: "));
    QVERIFY2(said.err.find(words.toStdString()) != std::string::npos, said.err.c_str());
    QVERIFY(said.out.empty());
}

QTEST_GUILESS_MAIN(RunVerbTest)
#include "tst_run_verb.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// The program as shells and pipelines meet it: exit codes, streams, files, words of refusal.
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

class ContractTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void saysAndExits_data();
    void saysAndExits();
    void refusesBadDocuments_data();
    void refusesBadDocuments();
    void refusesBadCalls_data();
    void refusesBadCalls();
    void keepsTheOldFileWhereTheDiskIsFull();

private:
    struct Said {
        int exit = -1;
        QByteArray out;
        QByteArray err;
    };
    // In an empty folder, with the program as $s.
    Said shell(const QString& script) const;
    void put(const char* name, const QByteArray& bytes) const;

    std::unique_ptr<QTemporaryDir> folder_;
};

namespace {
const QByteArray kDrawing =
    R"({"stowage":1,"elements":{"cluster-1":{"kind":"cluster","name":"c"}}})";

QByteArray manyElements(int count)
{
    QByteArray text = R"({"stowage":1,"elements":{)";
    for (int n = 0; n < count; ++n)
        text += (n == 0 ? "\"note-" : ",\"note-") + QByteArray::number(n) + R"(":{"kind":"note"})";
    return text + "}}";
}

QByteArray manyNested(int count)
{
    QByteArray text = R"({"stowage":1,"elements":{"vpc-1":{"kind":"vpc"})";
    for (int n = 2; n <= count; ++n)
        text += ",\"vpc-" + QByteArray::number(n) + R"(":{"kind":"vpc","parent":"vpc-)" +
                QByteArray::number(n - 1) + "\"}";
    return text + "}}";
}

QByteArray manyLinks(int count)
{
    QByteArray text = R"({"stowage":1,"elements":{"service-1":{"kind":"service"},)"
                      R"("task-definition-1":{"kind":"taskDefinition"}},"links":[)";
    for (int n = 0; n < count; ++n)
        text += QByteArray(n == 0 ? "" : ",") +
                R"({"from":"service-1","to":"task-definition-1","kind":"runs"})";
    return text + "]}";
}
} // namespace

void ContractTest::init()
{
    folder_ = std::make_unique<QTemporaryDir>();
    put("d.stowage.json", kDrawing);
    put("e.stowage.json", QByteArray(kDrawing).replace("\"c\"", "\"shop\""));
    put("task.json", R"({"family":"web","containerDefinitions":[{"name":"a","image":"a:1",)"
                     R"("memory":64}]})");
}

void ContractTest::put(const char* name, const QByteArray& bytes) const
{
    QFile file(folder_->filePath(QLatin1String(name)));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

ContractTest::Said ContractTest::shell(const QString& script) const
{
    QProcess bash;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("s"), qEnvironmentVariable("STOWAGE_PROGRAM"));
    environment.remove(QStringLiteral("QT_QPA_PLATFORM"));
    environment.remove(QStringLiteral("DISPLAY"));
    environment.remove(QStringLiteral("WAYLAND_DISPLAY"));
    bash.setProcessEnvironment(environment);
    bash.setWorkingDirectory(folder_->path());
    bash.start(QStringLiteral("bash"),
               {QStringLiteral("-o"), QStringLiteral("pipefail"), QStringLiteral("-c"), script});
    bash.closeWriteChannel();
    if (!bash.waitForFinished(120'000))
        return {};
    return {bash.exitCode(), bash.readAllStandardOutput(), bash.readAllStandardError()};
}

void ContractTest::saysAndExits_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<int>("exit");
    QTest::addColumn<QByteArray>("out"); // begins with
    QTest::addColumn<QByteArray>("err"); // begins with; empty: says nothing
    const auto row = [](const char* name, const char* script, int exit, const char* out,
                        const char* err) {
        QTest::newRow(name) << QString::fromLatin1(script) << exit << QByteArray(out)
                            << QByteArray(err);
    };
    row("help", "$s --help", 0, "Examples:\n  stowage --example heal", "");
    row("help of a verb", "$s render --help", 0, "Examples:\n  stowage render", "");
    row("help names each example",
        "for e in $($s examples | cut -d ' ' -f 1); do $s run --help | grep -q -e $e || exit 9; "
        "$s render --help | grep -q -e $e || exit 9; done; echo all",
        0, "all", "");
    row("help names each kind of file",
        "for v in '' run check convert diff; do $s $v --help | grep -q CloudFormation || exit 9; "
        "done; echo all",
        0, "all", "");
    row("the front page names each verb and example",
        "for e in run render check convert diff reference $($s examples | cut -d ' ' -f 1); do "
        "grep -q -e $e \"$STOWAGE_SOURCE_DIR/README.md\" || exit 9; done; echo all",
        0, "all", "");
    row("version", "$s --version", 0, "stowage ", "");
    row("no display", "$s", 2, "", "stowage: there is no display");
    row("a display that is gone", "DISPLAY=:987 $s", 2, "",
        "stowage: no window can be opened on this display (could not connect to display :987); ");
    row("a display of no kind", "QT_QPA_PLATFORM=none-such $s", 2, "",
        "stowage: no window can be opened on this display (Could not find the Qt platform plugin "
        "\"none-such\"");
    row("no home", "env -u HOME $s run d.stowage.json --for 1m | head -n 1", 0,
        "Untitled after 00:01:00", "");
    row("a home that is no folder", "HOME=/dev/null $s run d.stowage.json --for 1m | head -n 1", 0,
        "Untitled after 00:01:00", "");
    row("misspelt verb", "$s chekc d.stowage.json", 2, "",
        "stowage: chekc: there is no file and no verb of this name. Did you mean check?");
    row("an example as a file", "$s heal", 2, "",
        "stowage: heal: there is no file and no verb of this name. Did you mean --example heal?");
    row("no such file", "$s none.stowage.json", 2, "", "stowage: none.stowage.json: there is no");
    row("unknown option", "$s run --loud", 2, "",
        "stowage: --loud: there is no such option; see stowage --help");
    row("many files", "$s check d.stowage.json e.stowage.json f.stowage.json", 2, "",
        "stowage: e.stowage.json: one file is enough, and this is one too many");
    row("a file and an example", "$s run d.stowage.json --example heal", 2, "", "stowage: ");
    row("an empty name", "$s run ''", 2, "", "stowage: FILE: the name is empty");
    row("an empty output", "$s run --state ''", 2, "", "stowage: --state: the name is empty");
    row("a folder", "$s check .", 2, "", "stowage: .: this is a folder");
    row("a duration without a unit", "$s run --for 5", 2, "", "stowage: --for: \"5\" is not");
    row("a duration from the past", "$s run --for -5m", 2, "", "stowage: --for: ");
    row("all the units", "$s run --for 1d2h30m90s | head -n 1", 0, "Untitled after 1d 02:31:30",
        "");
    row("a seed beyond 64 bits", "$s run --seed 9223372036854775808", 2, "", "stowage: --seed: ");
    row("a seed in parts", "$s run --seed 1.5", 2, "", "stowage: --seed: ");
    row("no number as scale", "$s render --example heal --scale nan -o x.png", 2, "",
        "stowage: --scale: ");
    row("a picture in no format", "$s render --example heal -o x.jpg", 2, "",
        "stowage: x.jpg: pictures are written as PNG");
    row("a good drawing", "$s check d.stowage.json", 0, "No problems.\n", "");
    row("a drawing from a pipe that takes its time",
        "(head -c 9 d.stowage.json; sleep 0.3; tail -c +10 d.stowage.json) | $s check -", 0,
        "No problems.\n", "");
    row("a drawing from another descriptor", "$s check <(cat d.stowage.json)", 0, "No problems.\n",
        "");
    row("two streams from one", "$s run - --calls -", 2, "", "stowage: -: FILE and --calls cannot");
    row("two streams into one", "$s run --events - --state -", 2, "",
        "stowage: -: --events and --state cannot");
    row("the state as a stream", "$s run d.stowage.json --for 1m --state -", 0,
        "{\n  \"start\": \"2026-01-01T00:00:00Z\"", "Untitled after 00:01:00");
    row("the state into a pipe",
        "$s run d.stowage.json --for 1m --state >(wc -l >lines) >summary; "
        "sleep 0.3; test $(cat lines) -gt 5",
        0, "", "");
    row("the state into nothing", "$s run d.stowage.json --state /dev/null", 0, "Untitled", "");
    row("a picture as a stream", "$s render --example heal -o - | cat | tail -c +2", 0, "PNG", "");
    row("a picture opens as the design", "$s render d.stowage.json -o d.png && $s check d.png", 0,
        "No problems.\n", "");
    row("a vector picture opens as the design",
        "$s render d.stowage.json -o d.svg && $s check d.svg", 0, "No problems.\n", "");
    row("a vector picture without a design",
        "$s render d.stowage.json --no-embed -o d.svg && $s check d.svg", 2, "",
        "stowage: d.svg: the picture holds no Stowage drawing");
    row("a page", "$s render d.stowage.json -o d.PDF && head -c 5 d.PDF", 0, "%PDF-", "");
    row("a picture without a design",
        "$s render d.stowage.json --no-embed -o d.png && $s check d.png", 2, "",
        "stowage: d.png: ");
    row("a full standard output", "$s run --for 1m >/dev/full", 2, "",
        "stowage: the standard output cannot be written to");
    row("a full standard output, help", "$s --help >/dev/full", 2, "",
        "stowage: the standard output cannot be written to");
    row("a closed standard output", "$s run --for 1m >&-", 2, "",
        "stowage: the standard output cannot be written to");
    row("a closed standard output is no file",
        "$s run --for 1m --state x.json >&-; test $? = 2 && head -c 1 x.json", 0, "{", "stowage: ");
    row("a full device", "$s run --for 1m --state /dev/full", 2, "",
        "stowage: /dev/full: the output cannot be written: ");
    row("an output in no folder", "$s run --for 1m --state no/such/x", 2, "",
        "stowage: no/such/x: ");
    row("a folder as output", "$s run --for 1m --state .", 2, "", "stowage: .: ");
    row("files are whole before the summary is",
        "$s run --example heal --for 10m --state x.json | true; tail -n 1 x.json", 0, "}", "");
    row("a task definition is a drawing", "$s check task.json", 0, "No problems.\n",
        "stowage: task.json:1:2: taken: Task definition web with 1 container.");
    row("a task definition runs", "$s run task.json --for 1m | head -n 1", 0, "web after 00:01:00",
        "stowage: task.json:1:2: taken");
    row("there and back",
        "$s convert task.json -o t.stowage.json && $s convert t.stowage.json --to task-definition "
        "-o u.json && $s convert u.json -o - 2>/dev/null | cmp - t.stowage.json",
        0, "", "stowage: task.json:1:2: taken");
    row("one task definition of two",
        "$s convert task.json task.json -o - 2>/dev/null | $s convert - --to task-definition "
        "-o x.json",
        2, "", "stowage: -: a file holds one task definition, and there are web and web-2");
    row("the other one",
        "$s convert task.json task.json -o - 2>/dev/null | $s convert - --to task-definition "
        "--family web-2 -o - | head -n 2",
        0, "{\n  \"family\": \"web-2\"", "stowage: ignored: 2 elements are no part");
    row("a format that is not there yet", "$s convert task.json --to mermaid -o x", 2, "",
        "stowage: --to: mermaid cannot be written yet; write stowage, task-definition, ");
    row("no such format", "$s convert task.json --to docx -o x", 2, "",
        "stowage: --to: docx is no format that can be written; write stowage, ");
    row("a template of two task definitions",
        "$s convert task.json task.json --to cloudformation -o - 2>/dev/null | grep -c "
        "AWS::ECS::TaskDefinition",
        0, "2\n", "");
    row("a template comes back",
        "$s convert task.json --to cloudformation -o t.json 2>/dev/null && $s convert t.json --to "
        "describe-task-definition -o - 2>/dev/null | head -n 2",
        0, "{\n  \"taskDefinition\": {", "");
    row("what cannot be converted leaves no file",
        "$s convert bad.json -o x.json; test $? = 2 && ! test -e x.json", 0, "",
        "stowage: bad.json: there is no such file");
    row("the same", "$s diff d.stowage.json d.stowage.json", 0, "", "");
    row("not the same", "$s diff d.stowage.json e.stowage.json", 1, "cluster c: renamed to shop\n",
        "");
    row("nothing to compare with", "$s diff d.stowage.json none.json", 2, "",
        "stowage: none.json: there is no such file");
    row("the examples", "$s examples | head -c 5", 0, "heal ", "");
    row("an example as a file", "$s examples heal -o h.json && $s run h.json --for 1m | head -c 5",
        0, "Watch", "");
    row("an example that is not there", "$s examples none", 2, "", "stowage: none: there is no ");
    row("the reference", "$s reference -o r.md && head -n 1 r.md", 0,
        "# The elements of a drawing\n", "");
    row("the schema", "$s reference --schema -o r.json && head -n 2 r.json", 0,
        "{\n  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\"", "");
    row("no progress where nobody looks",
        "$s run --example heal --for 30d 2>err >/dev/null; cat err", 0, "", "");
    row("a link to a file is followed",
        "ln -s real.json link.json; echo old >real.json; $s run --for 1m --state link.json "
        ">/dev/null;"
        "test -L link.json && head -c 1 real.json",
        0, "{", "");
}

void ContractTest::saysAndExits()
{
    QFETCH(QString, script);
    QFETCH(int, exit);
    QFETCH(QByteArray, out);
    QFETCH(QByteArray, err);
    const Said said = shell(script);
    QVERIFY2(said.exit == exit, QByteArray::number(said.exit) + " " + said.out + said.err);
    QVERIFY2(said.out.startsWith(out), said.out);
    QVERIFY2(said.err.startsWith(err) && said.err.isEmpty() == err.isEmpty(), said.err);
}

void ContractTest::refusesBadDocuments_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("where");
    QTest::addColumn<QByteArray>("words");
    const auto row = [](const char* name, const QByteArray& text, const char* where,
                        const char* words) {
        QTest::newRow(name) << text << QByteArray(where) << QByteArray(words);
    };
    row("nothing", "", "1:1", "not well-formed");
    row("another format", "Resources: {}", "1:1", "YAML");
    row("no version", "{\n}", "1:2", "no Stowage document");
    row("a list", "[]", "1:", "no Stowage document");
    row("the future", R"({"stowage":2})", "1:14", "newer Stowage");
    row("the past", R"({"stowage":0})", "1:14", "damaged");
    row("a comma too many", "{\"stowage\":1,\n}", "2:1", "commas");
    row("a key twice", "{\"stowage\":1,\n\"name\":\"a\",\n\"name\":\"b\"}", "3:", "stands twice");
    row("an element twice", R"({"stowage":1,"elements":{"a":{"kind":"note"},"a":{"kind":"note"}}})",
        "1:", "stands twice");
    row("a number beyond", R"({"stowage":1,"seed":9223372036854775808})", "1:", "64 bits");
    row("no finite number", R"({"stowage":1,"seed":1e999})", "1:", "");
    row("octal", R"({"stowage":01})", "1:", "");
    row("a lone surrogate", R"({"stowage":1,"name":"\ud800"})", "1:", "");
    row("no UTF-8", "{\"stowage\":1,\"name\":\"\xC0\xAF\"}", "1:", "");
    row("a NUL", QByteArray("{\"stowage\":1}\0", 14), "1:14", "NUL");
    row("a byte order mark", "\xEF\xBB\xBF{\"stowage\":1}", "1:1", "byte order mark");
    row("UTF-16", QByteArray("\xFF\xFE{\0}\0", 6), "1:1", "UTF-16");
    row("a definition without containers", R"({"containerDefinitions":[]})", "1:", "no list of");
    row("deep", R"({"stowage":1,"x":)" + QByteArray(100'000, '[') + "}", "1:", "64 levels");
    row("an element in nothing",
        R"({"stowage":1,"elements":{"service-1":{"kind":"service","parent":"x"}}})",
        "1:", "does not exist");
    row("an element in itself",
        R"({"stowage":1,"elements":{"vpc-1":{"kind":"vpc","parent":"vpc-1"}}})", "1:", "itself");
    row("two elements in each other",
        R"({"stowage":1,"elements":{"vpc-1":{"kind":"vpc","parent":"cluster-1"},)"
        R"("cluster-1":{"kind":"cluster","parent":"vpc-1"}}})",
        "1:", "itself");
    row("elements in each other without end", manyNested(66), "1:", "64 levels");
    row("an unknown kind", R"({"stowage":1,"elements":{"x":{"kind":"spaceship"}}})",
        "1:", "spaceship");
    row("too many elements", manyElements(20'001), "1:", "20,000");
    row("too many links", manyLinks(50'001), "1:", "50,000");
}

void ContractTest::refusesBadDocuments()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, where);
    QFETCH(QByteArray, words);
    put("bad.json", text);
    for (const char* script :
         {"$s check bad.json", "$s run bad.json", "$s render bad.json -o x.png", "$s bad.json"}) {
        const Said said = shell(QLatin1String(script));
        QVERIFY2(said.exit == 2, script + QByteArray(": ") + said.out.left(500) + said.err);
        QVERIFY2(said.err.startsWith("stowage: bad.json:" + where), said.err.left(500));
        QVERIFY2(said.err.contains(words), said.err.left(500));
        QVERIFY2(said.out.isEmpty(), said.out.left(500));
    }
    QVERIFY(!QFile::exists(folder_->filePath(QStringLiteral("x.png"))));
}

void ContractTest::refusesBadCalls_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("words");
    const auto row = [](const char* name, const char* line, const char* words) {
        QTest::newRow(name) << QByteArray(line) << QByteArray(words);
    };
    row("no JSON", "hello", "bad.jsonl:3:1: the JSON is not well-formed");
    row("a list", "[]", "bad.jsonl:3:1: a line of a recording is an array");
    row("no time", R"({"call":"ecs:CreateCluster"})", "bad.jsonl:3:1: \"at\" must be a duration");
    row("a number as time", R"({"at":5,"call":"ecs:CreateCluster"})", "bad.jsonl:3:1: \"at\"");
    row("a wrong time", R"({"at":"soon","call":"ecs:CreateCluster"})", "bad.jsonl:3:1: \"soon\"");
    row("before the start", R"({"at":"-5m","call":"ecs:CreateCluster"})", "bad.jsonl:3:1: ");
    row("nothing to do", R"({"at":"5m"})", "bad.jsonl:3:1: a line must have exactly one of");
    row("two things to do", R"({"at":"5m","call":"ecs:CreateCluster","fault":"a:b"})",
        "bad.jsonl:3:1: a line must have exactly one of");
    row("no service", R"({"at":"5m","call":"CreateCluster"})", "bad.jsonl:3:1: \"call\" must name");
    row("unknown member", R"({"at":"5m","call":"ecs:CreateCluster","width":{}})",
        "bad.jsonl:3:1: a call has no member \"width\"; put it into \"with\".");
    row("unknown member of a fault",
        R"({"at":"5m","fault":"stowage:instance-crash","on":{"count":1},"mood":"bad"})",
        "bad.jsonl:3:1: a fault has no member \"mood\"");
    row("a text for an object", R"({"at":"5m","call":"ecs:CreateCluster","with":"shop"})",
        "bad.jsonl:3:1: \"with\" is a text");
    row("a key twice", R"({"at":"5m","at":"6m","call":"ecs:CreateCluster"})",
        "bad.jsonl:3:21: the key \"at\" stands twice");
    row("an unknown edit", R"({"at":"5m","edit":{"paint":{}}})", "bad.jsonl:3:1: ");
}

// Nothing is simulated: half of the calls would be another run.
void ContractTest::refusesBadCalls()
{
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, words);
    put("bad.jsonl",
        "{\"at\":\"1m\",\"call\":\"ecs:CreateCluster\",\"with\":{}}\n\n" + line + "\n");
    const Said said = shell(QStringLiteral("$s run --calls bad.jsonl --state x.json"));
    QVERIFY2(said.exit == 2, said.out + said.err);
    QVERIFY2(said.err.startsWith("stowage: " + words), said.err);
    QVERIFY(said.out.isEmpty());
    QVERIFY(!QFile::exists(folder_->filePath(QStringLiteral("x.json"))));
}

// A file size limit fails like a full disk does: in the middle.
void ContractTest::keepsTheOldFileWhereTheDiskIsFull()
{
    put("state.json", "old");
    const Said said = shell(QStringLiteral("trap '' XFSZ; ulimit -f 8; $s run --example heal --for "
                                           "1h --state state.json --events events.jsonl"));
    QCOMPARE(said.exit, 2);
    QVERIFY2(said.err.startsWith("stowage: events.jsonl: the file was not written"), said.err);
    const Said after = shell(QStringLiteral("cat state.json; ls"));
    QCOMPARE(after.out, QByteArray("oldd.stowage.json\ne.stowage.json\nstate.json\ntask.json\n"));
}

QTEST_GUILESS_MAIN(ContractTest)
#include "tst_contract.moc"

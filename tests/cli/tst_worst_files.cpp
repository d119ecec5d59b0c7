// SPDX-License-Identifier: GPL-3.0-or-later
// The largest files that are taken, made to be slow and to need room: each is read or refused
// within 1 GiB and 5 s of processor time, for each 8 MiB of what is larger.
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <fcntl.h>
#include <functional>
#include <map>
#include <string>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {
constexpr qsizetype kImport = 8 << 20;    // the most that an import may be
constexpr qsizetype kDocument = 32 << 20; // and a document
constexpr int kMostElements = 20'000;
constexpr int kMostContainers = 1'000;  // of a definition
constexpr int kMostDefinitions = 6'000; // that have room

// `head`, as many parts as find room with commas between, `tail`.
QByteArray filled(qsizetype size, const QByteArray& head,
                  const std::function<QByteArray(int)>& part, const QByteArray& tail,
                  int most = 100'000'000)
{
    QByteArray text = head;
    text.reserve(size);
    for (int n = 0; n < most; ++n) {
        const QByteArray next = part(n);
        if (text.size() + next.size() + 1 + tail.size() > size)
            break;
        if (n > 0)
            text += ',';
        text += next;
    }
    return text + tail;
}

std::function<QByteArray(int)> always(const QByteArray& part)
{
    return [part](int) { return part; };
}

// The number in place of each '#'.
std::function<QByteArray(int)> numbered(const QByteArray& part)
{
    return [part](int n) { return QByteArray(part).replace('#', QByteArray::number(n + 1)); };
}

QByteArray definition(const std::function<QByteArray(int)>& part, const char* head,
                      const char* tail)
{
    return filled(kImport,
                  QByteArray(R"({"family":"f","containerDefinitions":[{"name":"a",)") + head, part,
                  QByteArray(tail) + "}]}");
}

QByteArray properties(const QByteArray& value)
{
    return R"({"Parameters":{"P":{"Default":")" + QByteArray(4'000, 'x') +
           R"("}},"Resources":{"T":{"Type":"AWS::ECS::TaskDefinition","Properties":{"Family":"f",)"
           R"("ContainerDefinitions":[{"Name":"a","Image":)" +
           value + "}]}}}}";
}

QByteArray nested(const QByteArray& open, const QByteArray& inside, const QByteArray& close,
                  int times)
{
    return open.repeated(times) + inside + close.repeated(times);
}

struct Used {
    int exit = -1;
    double seconds = 0; // of the processor
    long mebibytes = 0;
};

Used run(const QStringList& arguments)
{
    std::vector<QByteArray> words{qEnvironmentVariable("STOWAGE_PROGRAM").toLocal8Bit()};
    for (const QString& argument : arguments)
        words.push_back(argument.toLocal8Bit());
    std::vector<char*> pointers;
    for (QByteArray& word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    const pid_t child = ::fork();
    if (child == 0) {
        const int nothing = ::open("/dev/null", O_RDWR);
        ::dup2(nothing, STDOUT_FILENO);
        ::dup2(nothing, STDERR_FILENO);
        ::execv(pointers.front(), pointers.data());
        ::_exit(127);
    }
    int status = 0;
    rusage used = {};
    if (::wait4(child, &status, 0, &used) != child || !WIFEXITED(status))
        return {};
    const auto secondsOf = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return {WEXITSTATUS(status), secondsOf(used.ru_utime) + secondsOf(used.ru_stime),
            used.ru_maxrss / 1024};
}

struct Worst {
    const char* name;
    int exit;
    std::function<QByteArray()> make;
};

const QByteArray kResource =
    R"({"Resources":{"T":{"Type":"AWS::ECS::TaskDefinition","Properties":{"Family":"f",)"
    R"("ContainerDefinitions":[{"Name":"a","Command":[)";

// Text that is barely JSON.
std::vector<Worst> texts()
{
    return {{"brackets", 2, [] { return QByteArray(kImport, '['); }},
            {"blanks", 2, [] { return QByteArray(kImport, ' '); }},
            {"line breaks", 2, [] { return QByteArray(kImport - 1, '\n') + "{"; }},
            {"one word", 2, [] { return "\"" + QByteArray(kImport - 2, 'x') + "\""; }},
            {"commas", 2, [] { return "[" + QByteArray(kImport - 1, ','); }},
            {"no UTF-8 at the end", 2,
             [] { return "{\"a\":\"" + QByteArray(kImport - 10, 'x') + "\xFF\"}"; }},
            {"more than an import may be", 2,
             [] { return definition(always("0"), "\"x\":[", "]") + "    "; }}};
}

// Values that have no row.
std::vector<Worst> unknowns()
{
    return {{"numbers", 0, [] { return definition(always("0"), "\"x\":[", "]"); }},
            {"empty words", 0, [] { return definition(always("\"\""), "\"x\":[", "]"); }},
            {"empty objects", 0, [] { return definition(always("{}"), "\"x\":[", "]"); }},
            {"lists in lists", 0,
             [] {
                 return definition(always(QByteArray(90, '[') + QByteArray(90, ']')), "\"x\":[",
                                   "]");
             }},
            {"a million keys", 0, [] { return definition(numbered("\"k#\":0"), "\"x\":{", "}"); }},
            {"unknown members", 0, [] { return definition(numbered("\"k#\":0"), "", ""); }},
            {"escapes", 0, [] {
                 return definition(always("\"" + QByteArray(R"(\u20ac)").repeated(1'000) + "\""),
                                   "\"x\":[", "]");
             }}};
}

std::vector<Worst> definitions()
{
    return {
        {"a long family", 0,
         [] {
             return R"({"family":")" + QByteArray(kImport - 100, 'x') +
                    R"(","containerDefinitions":[{}]})";
         }},
        {"environment", 0,
         [] {
             return definition(numbered(R"({"name":"A#","value":""})"), "\"environment\":[", "]");
         }},
        {"one variable again and again", 0,
         [] { return definition(always(R"({"name":"A","value":""})"), "\"environment\":[", "]"); }},
        {"labels", 0, [] { return definition(numbered(R"("a#":"")"), "\"dockerLabels\":{", "}"); }},
        {"ports", 0, [] { return definition(always("{}"), "\"portMappings\":[", "]"); }},
        {"ports with parts that have no row", 0,
         [] {
             return definition(numbered(R"({"containerPort":80,"x#":1})"), "\"portMappings\":[",
                               "]");
         }},
        {"a command", 0, [] { return definition(always("\"x\""), "\"command\":[", "]"); }},
        {"dependencies", 0,
         [] { return definition(numbered(R"({"containerName":"c#"})"), "\"dependsOn\":[", "]"); }},
        {"as many containers as fit", 0,
         [] {
             return filled(kImport, R"({"containerDefinitions":[)",
                           always(R"({"name":"a","image":")" + QByteArray(8'000, 'x') + "\"}"),
                           "]}", kMostContainers);
         }},
        {"more containers than fit", 2,
         [] { return filled(kImport, R"({"containerDefinitions":[)", always("{}"), "]}"); }}};
}

std::vector<Worst> templates()
{
    return {
        {"definitions of one family", 0,
         [] {
             return filled(kImport, R"({"Resources":{)",
                           numbered(R"("T#":{"Type":"AWS::ECS::TaskDefinition","Properties":{)"
                                    R"("Family":"f","ContainerDefinitions":[{"Name":"a"}]}})"),
                           "}}", kMostDefinitions);
         }},
        {"resources of other types", 2,
         [] {
             return filled(kImport, R"({"Resources":{)",
                           numbered(R"("R#":{"Type":"AWS::S3::Bucket"})"), "}}");
         }},
        {"a substitution that grows", 0,
         [] {
             return properties(R"({"Fn::Sub":")" + QByteArray("${P}").repeated(1'900'000) + "\"}");
         }},
        {"many substitutions that grow", 0,
         [] {
             return properties(filled(7 << 20, R"({"Fn::Join":["",[)",
                                      always(R"({"Fn::Sub":"${P}${P}${P}${P}${P}${P}"})"), "]]}"));
         }},
        {"joins in joins", 0,
         [] { return properties(nested(R"({"Fn::Join":["a",[)", "\"x\"", "]]}", 22)); }},
        {"conditions in conditions", 0,
         [] { return properties(nested(R"({"Fn::If":["c",)", "\"x\"", ",\"y\"]}", 40)); }},
        {"many functions", 0,
         [] { return filled(kImport, kResource, always(R"({"Ref":"P"})"), "]}]}}}}"); }}};
}

QByteArray document(const QByteArray& head, const QByteArray& part, const QByteArray& tail,
                    int most = 100'000'000)
{
    return filled(kDocument, R"({"stowage":1,)" + head, numbered(part), tail, most);
}

std::vector<Worst> documents()
{
    return {
        {"elements without a place", 0,
         [] {
             return document(R"("elements":{)", R"("note-#":{"kind":"note"})", "}}", kMostElements);
         }},
        {"elements in one cluster", 0,
         [] {
             return document(R"("elements":{"cluster-1":{"kind":"cluster"},)",
                             R"("service-#":{"kind":"service","parent":"cluster-1"})", "}}",
                             kMostElements - 1);
         }},
        {"a long text", 0,
         [] { return R"({"stowage":1,"more":")" + QByteArray(kDocument - 100, 'x') + "\"}"; }},
        {"keys that nobody knows", 0, [] { return document("\"x\":{", "\"k#\":0", "}}"); }},
        {"links of nothing", 2,
         [] { return document("\"links\":[", R"({"from":"a","to":"b","kind":"runs"})", "]}"); }},
        {"places of nothing", 0,
         [] { return document("\"layout\":{", R"("e-#":{"x":0,"y":0,"w":1,"h":1})", "}}"); }},
        {"a document that is too large", 2,
         [] { return R"({"stowage":1,"more":")" + QByteArray(kDocument, 'x') + "\"}"; }},
        {"a picture of empty chunks", 2,
         [] { return QByteArray("\x89PNG\r\n\x1a\n", 8) + QByteArray(kImport, '\0'); }},
        {"a picture of tags", 2, [] { return "<svg>" + QByteArray("<g>").repeated(2'700'000); }},
        {"a picture of text", 2, [] { return "<svg><metadata>" + QByteArray(kImport, '&'); }}};
}

std::vector<Worst> recordings()
{
    return {{"calls", 2,
             [] {
                 return QByteArray("{\"at\":\"1s\",\"call\":\"ecs:CreateCluster\",\"with\":{}}\n")
                            .repeated(600'000) +
                        "{";
             }},
            {"empty lines", 2, [] { return QByteArray(kDocument - 1, '\n') + "{"; }},
            {"one endless call", 2, [] {
                 return "{\"at\":\"1s\",\"call\":\"ecs:CreateCluster\",\"with\":{\"x\":[" +
                        QByteArray("0,").repeated(4'000'000);
             }}};
}
} // namespace

class WorstFilesTest : public QObject {
    Q_OBJECT

private slots:
    void areReadOrRefusedInTime_data();
    void areReadOrRefusedInTime();

private:
    QTemporaryDir folder_;
    std::map<std::string, Worst> worst_;
};

void WorstFilesTest::areReadOrRefusedInTime_data()
{
    QTest::addColumn<bool>("isRecording");
    const auto add = [this](std::vector<Worst> group, bool isRecording) {
        for (Worst& each : group) {
            QTest::newRow(each.name) << isRecording;
            worst_.emplace(each.name, std::move(each));
        }
    };
    add(texts(), false);
    add(unknowns(), false);
    add(definitions(), false);
    add(templates(), false);
    add(documents(), false);
    add(recordings(), true);
}

void WorstFilesTest::areReadOrRefusedInTime()
{
    QFETCH(bool, isRecording);
    const Worst& worst = worst_.at(QTest::currentDataTag());
    const QString path = folder_.filePath(QStringLiteral("worst"));
    QFile file(path);
    const QByteArray bytes = worst.make();
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    file.close();
    const Used used = isRecording ? run({QStringLiteral("run"), QStringLiteral("--calls"), path})
                                  : run({QStringLiteral("convert"), path, QStringLiteral("-o"),
                                         QStringLiteral("/dev/null")});
    QCOMPARE(used.exit, worst.exit);
    const QByteArray figures = QByteArray::number(used.seconds) + " s, " +
                               QByteArray::number(qlonglong(used.mebibytes)) + " MiB";
    if (qEnvironmentVariableIsSet("STOWAGE_FIGURES"))
        qInfo("%s", figures.constData());
    const double most = 5 * std::max(1.0, static_cast<double>(bytes.size()) / double(kImport));
    QVERIFY2(used.seconds > 0 && used.seconds <= most, figures.constData());
    QVERIFY2(used.mebibytes > 0 && used.mebibytes <= 1024, figures.constData());
}

QTEST_GUILESS_MAIN(WorstFilesTest)
#include "tst_worst_files.moc"

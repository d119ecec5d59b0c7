// SPDX-License-Identifier: GPL-3.0-or-later
// SVG and PDF show what the PNG shows, as other programs draw them, and hold its words as text,
// whatever these are.
#include "canvas/vector_picture.h"
#include "kinds/compute/cluster.h"
#include "kinds/compute/instance.h"
#include "kinds/compute/service.h"
#include "kinds/outside/note.h"
#include "views/picture_measure.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>
#include <QXmlStreamReader>

using namespace stowage;
using namespace stowage::ui;

namespace {

doc::Element element(const std::string& id, const std::string& name, doc::Props props,
                     doc::Rect place, const std::string& parent = {})
{
    doc::Element made;
    made.id = ElementId(id);
    made.name = name;
    made.parent = ElementId(parent);
    made.props = std::move(props);
    made.place = place;
    return made;
}

doc::Document drawingNamed(const std::string& name)
{
    doc::Document document;
    document.name = name;
    document.put(element("cluster-1", "shop", doc::Cluster{}, {0, 0, 600, 300}));
    document.put(element("instance-1", "host a", doc::Instance{}, {40, 80, 220, 140}, "cluster-1"));
    document.put(element("service-1", name, doc::Service{}, {320, 80, 240, 80}, "cluster-1"));
    doc::Note note;
    note.text = name;
    document.put(element("note-1", "Note", note, {0, 340, 600, 80}));
    return document;
}

LiveState running()
{
    Frame frame;
    frame.whole = true;
    for (const std::uint32_t n : {1U, 2U}) {
        TaskReadout task;
        task.task = {EntityKind::task, n};
        task.service = ElementId("service-1");
        task.host = ElementId("instance-1");
        task.status = TaskStatus::running;
        task.mood = n == 1 ? Mood::running : Mood::starting;
        task.label = "web " + std::to_string(n);
        task.word = n == 1 ? "RUNNING" : "PENDING pulling";
        frame.tasks.push_back(task);
    }
    LiveState live;
    live.take(frame);
    return live;
}

struct Told {
    QString texts; // one after another
    QSet<QString> elements, families;
    QStringList attributes;
    QString error;
};

Told readSvg(const QByteArray& svg)
{
    Told told;
    QXmlStreamReader reader(svg);
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement()) {
            told.elements.insert(reader.name().toString());
            for (const QXmlStreamAttribute& attribute : reader.attributes()) {
                told.attributes.append(attribute.qualifiedName().toString() + QLatin1Char('=') +
                                       attribute.value().toString());
                if (attribute.name() == u"font-family")
                    told.families.insert(attribute.value().toString());
            }
        } else if (reader.isCharacters()) {
            told.texts += reader.text().toString();
        }
    }
    told.error = reader.hasError() ? reader.errorString() : QString();
    return told;
}

PictureAsked asked(bool isDark)
{
    PictureAsked asked;
    asked.theme = isDark ? Theme::dark() : Theme::light();
    asked.scale = 2;
    asked.legend = true;
    return asked;
}

} // namespace

class VectorPictureTest : public QObject {
    Q_OBJECT

private slots:
    void wordsAreText();
    void isTheSameTwice();
    void theLegendMakesRoomForItself();
    void hostileNamesAreWords_data();
    void hostileNamesAreWords();
    void anotherProgramDrawsTheSame_data();
    void anotherProgramDrawsTheSame();
    void thePageCanBeReadAndSearched_data();
    void thePageCanBeReadAndSearched();
    void noPageIsLongerThanPagesAre();
};

void VectorPictureTest::wordsAreText()
{
    const Told told = readSvg(svgOf(drawingNamed("web"), running(), asked(false)));
    QCOMPARE(told.error, QString());
    for (const char* word : {"web", "host a", "shop", "web 1", "RUNNING", "PENDING", "requests"})
        QVERIFY2(told.texts.contains(QLatin1String(word), Qt::CaseInsensitive), word);
    QVERIFY(!told.elements.contains(QStringLiteral("image")));
    const QSet<QString> families{QStringLiteral("Inter, 'Noto Sans', 'DejaVu Sans', sans-serif"),
                                 QStringLiteral("'JetBrains Mono', 'DejaVu Sans Mono', monospace")};
    QVERIFY(!told.families.isEmpty());
    QVERIFY(families.contains(told.families));
}

void VectorPictureTest::isTheSameTwice()
{
    QCOMPARE(svgOf(drawingNamed("web"), running(), {}), svgOf(drawingNamed("web"), running(), {}));
}

void VectorPictureTest::theLegendMakesRoomForItself()
{
    PictureAsked without = asked(false);
    without.legend = false;
    const doc::Document document = drawingNamed("web");
    QVERIFY(boundsOfPicture(document, asked(false)).height() >
            boundsOfPicture(document, without).height());
    QVERIFY(!readSvg(svgOf(document, {}, without)).texts.contains(QStringLiteral("unhealthy")));
    QVERIFY(readSvg(svgOf(document, {}, asked(false))).texts.contains(QStringLiteral("unhealthy")));
}

void VectorPictureTest::hostileNamesAreWords_data()
{
    QTest::addColumn<QString>("name");
    const char* kNames[] = {"<img src='/dev/zero'>",
                            "</title><script>alert(1)</script>",
                            "]]><script>x</script>",
                            "<a href='https://x'>y</a>",
                            "a < b & c > d",
                            "&lt;b&gt; &amp; &#60;",
                            "\" onload=\"x",
                            "' style='background:url(x)",
                            "<!-- x --> y",
                            "<?xml version=\"1.0\"?>x",
                            "<!DOCTYPE x [<!ENTITY y SYSTEM 'file:///etc/passwd'>]>&y;",
                            "%1 %n %s",
                            "</text></svg>"};
    for (const char* name : kNames)
        QTest::newRow(name) << QString::fromUtf8(name);
    QTest::newRow("control characters") << QStringLiteral("a\x01\x1B[31mb");
    QTest::newRow("no characters") << QString(QChar(0xFFFE)) + QChar(0xFFFF) + QLatin1Char('x');
    QTest::newRow("right to left") << QString::fromUtf8("\u202Eabc\u202C שלום");
    QTest::newRow("beyond 16 bits") << QString::fromUtf8("🚢 ship");
    QTest::newRow("long") << QString(100'000, QLatin1Char('<'));
}

void VectorPictureTest::hostileNamesAreWords()
{
    QFETCH(QString, name);
    const doc::Document document = drawingNamed(name.toStdString());
    const QByteArray svg = svgOf(document, running(), asked(false));
    QVERIFY(!svg.isEmpty());
    const Told told = readSvg(svg);
    QCOMPARE(told.error, QString());
    const QSet<QString> shapes{
        QStringLiteral("svg"),     QStringLiteral("title"),    QStringLiteral("defs"),
        QStringLiteral("g"),       QStringLiteral("path"),     QStringLiteral("rect"),
        QStringLiteral("line"),    QStringLiteral("circle"),   QStringLiteral("ellipse"),
        QStringLiteral("polygon"), QStringLiteral("polyline"), QStringLiteral("text")};
    QVERIFY2(shapes.contains(told.elements), qPrintable(told.elements.values().join(u' ')));
    for (const QString& attribute : told.attributes) {
        QVERIFY2(!attribute.startsWith(u"on") && !attribute.contains(u"href") &&
                     !attribute.contains(u"url("),
                 qPrintable(attribute));
    }
    const QByteArray pdf = pdfOf(document, running(), asked(false));
    QVERIFY(pdf.startsWith("%PDF-"));
    for (const char* active : {"/JavaScript", "/JS", "/Launch", "/URI", "/AA", "/OpenAction"})
        QVERIFY2(!pdf.contains(active), active);
    if (hasProgram("xmllint"))
        QCOMPARE(run("xmllint",
                     {QStringLiteral("--nonet"), QStringLiteral("--xpath"),
                      QStringLiteral("count(//*[local-name()='script'])"), QStringLiteral("-")},
                     svg)
                     .trimmed(),
                 QByteArray("0"));
}

void VectorPictureTest::anotherProgramDrawsTheSame_data()
{
    QTest::addColumn<bool>("isDark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void VectorPictureTest::anotherProgramDrawsTheSame()
{
    QFETCH(bool, isDark);
    if (!hasProgram("rsvg-convert") && !qEnvironmentVariableIsSet("CI"))
        QSKIP("rsvg-convert is not installed");
    const doc::Document document = drawingNamed("web");
    const QImage expected = pictureOf(document, running(), asked(isDark));
    const QByteArray svg = svgOf(document, running(), asked(isDark));
    const QImage drawn = QImage::fromData(run("rsvg-convert", {}, svg));
    QCOMPARE(drawn.size(), expected.size());
    const double differs = difference(drawn, expected);
    QVERIFY2(differs <= kMostDifference, qPrintable(QString::number(differs)));
    // The measure sees a missing word and a missing task.
    const QImage other = pictureOf(drawingNamed("another name"), running(), asked(isDark));
    QVERIFY(difference(drawn, other) > differs);
    QVERIFY(difference(drawn, pictureOf(document, {}, asked(isDark))) > kMostDifference);
}

void VectorPictureTest::thePageCanBeReadAndSearched_data()
{
    anotherProgramDrawsTheSame_data();
}

void VectorPictureTest::thePageCanBeReadAndSearched()
{
    QFETCH(bool, isDark);
    if (!hasProgram("pdftocairo") && !qEnvironmentVariableIsSet("CI"))
        QSKIP("pdftocairo is not installed");
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("picture.pdf"));
    const doc::Document document = drawingNamed("web");
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(pdfOf(document, running(), asked(isDark)));
    file.close();
    const QByteArray text = run("pdftotext", {path, QStringLiteral("-")});
    for (const char* word : {"web", "host a", "shop", "requests"})
        QVERIFY2(text.contains(word), text.constData());
    const QImage expected = pictureOf(document, running(), asked(isDark));
    const QImage drawn = QImage::fromData(
        run("pdftocairo", {QStringLiteral("-png"), QStringLiteral("-singlefile"),
                           QStringLiteral("-r"), QStringLiteral("96"), path, QStringLiteral("-")}));
    QVERIFY(!drawn.isNull());
    QVERIFY(std::abs(drawn.width() - expected.width()) <= 2);
    QVERIFY(std::abs(drawn.height() - expected.height()) <= 2);
    const QRect both = drawn.rect() & expected.rect();
    const double differs = difference(drawn.copy(both), expected.copy(both));
    QVERIFY2(differs <= kMostDifference, qPrintable(QString::number(differs)));
}

void VectorPictureTest::noPageIsLongerThanPagesAre()
{
    doc::Document document = drawingNamed("web");
    document.put(element("cluster-2", "far", doc::Cluster{}, {900'000, 900'000, 400, 300}));
    QVERIFY(pdfOf(document, {}, {}).isEmpty());
}

QTEST_MAIN(VectorPictureTest)
#include "tst_vector_picture.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/svg.h"

#include <QtTest>
#include <QXmlStreamReader>

using namespace stowage;
using namespace stowage::io;

namespace {
const std::string kPicture =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" "
    "width=\"8\" height=\"8\"><title>a &lt; b</title><rect width=\"8\" height=\"8\"/></svg>\n";
const std::string kDesign = "{\"stowage\": 1, \"name\": \"\xC3\xA4\"}\n";
} // namespace

class SvgTest : public QObject {
    Q_OBJECT

private slots:
    void givesBackWhatWasEmbedded_data();
    void givesBackWhatWasEmbedded();
    void givesBackWhatAnotherProgramSaved_data();
    void givesBackWhatAnotherProgramSaved();
    void everyCutIsNoticed();
    void damageIsNoticed_data();
    void damageIsNoticed();
    void saysWhereThereIsNone();
    void knowsAnSvg_data();
    void knowsAnSvg();
};

void SvgTest::givesBackWhatWasEmbedded_data()
{
    QTest::addColumn<QByteArray>("design");
    QTest::newRow("plain") << QByteArray::fromStdString(kDesign);
    QTest::newRow("markup") << QByteArray(R"({"name": "</metadata><script>x</script>&lt;"})");
    QTest::newRow("section") << QByteArray(R"({"name": "]]> <![CDATA[ -->"})");
    QTest::newRow("beyond 16 bits") << QByteArray("{\"name\": \"\xF0\x9F\x9A\xA2\"}");
}

void SvgTest::givesBackWhatWasEmbedded()
{
    QFETCH(QByteArray, design);
    const auto picture = embedInSvg(kPicture, design.toStdString());
    QVERIFY(picture.has_value());
    QCOMPARE(QByteArray::fromStdString(*extractFromSvg(*picture)), design);
    QXmlStreamReader reader(QByteArray::fromStdString(*picture));
    while (!reader.atEnd())
        reader.readNext();
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    QVERIFY(picture->find("<script") == std::string::npos);
}

void SvgTest::givesBackWhatAnotherProgramSaved_data()
{
    QTest::addColumn<QByteArray>("picture");
    QTest::newRow("a prefix") << QByteArray(
        "<s:svg xmlns:s='x'><s:metadata\n  id='stowage'>{&quot;a&quot;: "
        "&#228;}</s:metadata></s:svg>");
    QTest::newRow("a section") << QByteArray(
        "<svg><g/><metadata id=\"stowage\"><![CDATA[{\"a\": \xC3\xA4}]]></metadata></svg>");
    QTest::newRow("after a comment and a doctype") << QByteArray(
        "<!DOCTYPE svg [<!ENTITY x \"<metadata id='stowage'>\">]><!-- <metadata id=\"stowage\"> -->"
        "<svg a='>'><metadata id=\"stowage\">{&#x22;a&#x22;: &#xE4;}</metadata></svg>");
}

void SvgTest::givesBackWhatAnotherProgramSaved()
{
    QFETCH(QByteArray, picture);
    const auto inside = extractFromSvg(picture.toStdString());
    QVERIFY2(inside.has_value(), inside ? "" : inside.error().message.c_str());
    QCOMPARE(QString::fromStdString(*inside), QString::fromUtf8("{\"a\": ä}"));
}

void SvgTest::everyCutIsNoticed()
{
    const std::string picture = *embedInSvg(kPicture, kDesign);
    const std::size_t end = picture.find("</metadata>") + std::string("</metadata>").size();
    for (std::size_t length = 0; length < end; ++length)
        QVERIFY2(!extractFromSvg(picture.substr(0, length)), qPrintable(QString::number(length)));
    for (std::size_t length = 0; length < kPicture.find("</svg>") + 6; ++length)
        QCOMPARE(extractFromSvg(kPicture.substr(0, length)).error().fault, Fault::unreadable);
}

void SvgTest::damageIsNoticed_data()
{
    QTest::addColumn<QByteArray>("inside");
    QTest::newRow("unknown reference") << QByteArray("&nbsp;");
    QTest::newRow("endless reference") << QByteArray("&lt");
    QTest::newRow("no character") << QByteArray("&#0;");
    QTest::newRow("half a pair") << QByteArray("&#xD800;");
    QTest::newRow("beyond Unicode") << QByteArray("&#x110000;");
    QTest::newRow("beyond numbers") << QByteArray("&#99999999999999;");
    QTest::newRow("an element") << QByteArray("<a/>");
}

void SvgTest::damageIsNoticed()
{
    QFETCH(QByteArray, inside);
    const std::string picture =
        "<svg><metadata id=\"stowage\">" + inside.toStdString() + "</metadata></svg>";
    QCOMPARE(extractFromSvg(picture).error().fault, Fault::unreadable);
}

void SvgTest::saysWhereThereIsNone()
{
    QCOMPARE(extractFromSvg(kPicture).error().fault, Fault::notFound);
    QCOMPARE(extractFromSvg("<svg><metadata id=\"other\">{}</metadata></svg>").error().fault,
             Fault::notFound);
    QCOMPARE(
        extractFromSvg("<svg><text>&lt;metadata id=\"stowage\"&gt;{}</text></svg>").error().fault,
        Fault::notFound);
}

void SvgTest::knowsAnSvg_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("is");
    QTest::newRow("ours") << QByteArray::fromStdString(kPicture) << true;
    QTest::newRow("a mark and space in front") << QByteArray("\xEF\xBB\xBF\n <svg/>") << true;
    QTest::newRow("a document") << QByteArray("{\"name\": \"<svg>\"}") << false;
    QTest::newRow("a page") << QByteArray("<html><svg/></html>") << false;
    QTest::newRow("nothing") << QByteArray() << false;
    QTest::newRow("an endless comment") << QByteArray("<!-- <svg>") << false;
}

void SvgTest::knowsAnSvg()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, is);
    QCOMPARE(isSvg(bytes.toStdString()), is);
}

QTEST_APPLESS_MAIN(SvgTest)
#include "tst_svg.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/png.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::io;

namespace {

// The smallest PNG: one grey pixel.
const std::string kPixel =
    QByteArray::fromBase64(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQ"
        "AAAABJRU5ErkJggg==")
        .toStdString();

} // namespace

class PngTest : public QObject {
    Q_OBJECT

private slots:
    void givesBackWhatWasEmbedded();
    void replacesAnOlderDesign();
    void everyDamagedByteIsNoticed();
    void everyCutIsNoticed();
    void saysWhereThereIsNone();
};

void PngTest::givesBackWhatWasEmbedded()
{
    const std::string document = "{\"stowage\": 1, \"name\": \"\xC3\xA4\"}\n";
    const auto picture = embedInPng(kPixel, document);
    QVERIFY2(picture.has_value(), picture ? "" : picture.error().message.c_str());
    QCOMPARE(*extractFromPng(*picture), document);
    QVERIFY(picture->find("IEND") > picture->find("stowage"));
}

void PngTest::replacesAnOlderDesign()
{
    const auto first = embedInPng(kPixel, "one");
    const auto second = embedInPng(*first, "two");
    QCOMPARE(*extractFromPng(*second), std::string("two"));
    QCOMPARE(second->size(), first->size());
}

void PngTest::everyDamagedByteIsNoticed()
{
    const std::string good = *embedInPng(kPixel, "design");
    for (std::size_t i = 0; i < good.size(); ++i) {
        std::string bad = good;
        bad[i] = static_cast<char>(bad[i] ^ 0x20);
        QVERIFY2(!extractFromPng(bad).has_value(), qPrintable(QString::number(i)));
    }
}

void PngTest::everyCutIsNoticed()
{
    const std::string good = *embedInPng(kPixel, "design");
    for (std::size_t length = 0; length < good.size(); ++length)
        QVERIFY(!extractFromPng(std::string_view(good).substr(0, length)).has_value());
}

void PngTest::saysWhereThereIsNone()
{
    const auto none = extractFromPng(kPixel);
    QVERIFY(!none.has_value());
    QCOMPARE(none.error().fault, Fault::notFound);
    QVERIFY(!extractFromPng("hello").has_value());
}

QTEST_GUILESS_MAIN(PngTest)
#include "tst_png.moc"

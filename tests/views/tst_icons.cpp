// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinds/catalog.h"
#include "look/icons.h"
#include "look/style.h"
#include "look/theme.h"

#include <QApplication>
#include <QDirIterator>
#include <QImage>
#include <QPainter>
#include <QTest>

using namespace stowage;
using namespace stowage::ui;

namespace {

QStringList allGlyphs()
{
    QStringList names;
    const QString root = QStringLiteral(":/icons/");
    QDirIterator files(root, {QStringLiteral("*.svg")}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString name = files.next().mid(root.size()).chopped(4);
        // The program's own icon and the marks inside style sheets bring their own colours.
        if (name != QStringLiteral("stowage") && !name.startsWith(QStringLiteral("controls/")))
            names << name;
    }
    names.sort();
    return names;
}

QImage pictureOf(const QString& name, int size, const QColor& colour)
{
    return icon(name, size, colour).toImage().convertToFormat(QImage::Format_ARGB32);
}

QRect inkOf(const QImage& image)
{
    QRect ink;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (qAlpha(image.pixel(x, y)) > 40)
                ink |= QRect(x, y, 1, 1);
    return ink;
}

int weightOf(const QImage& image)
{
    int sum = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            sum += qAlpha(image.pixel(x, y));
    return sum / 255;
}

} // namespace

class IconsTest : public QObject {
    Q_OBJECT

private slots:
    void wantedGlyphsExist_data();
    void wantedGlyphsExist();
    void everyGlyphIsDrawnToTheRules_data();
    void everyGlyphIsDrawnToTheRules();
    void everyKindHasOne();
    void glyphsDiffer();
    void takesTheColourAskedFor();
    void isSharpOnDenseScreens();
    void anUnknownNameIsNull();
    void actionsFollowTheTheme();
    void tilesAreFilled();
    void theProgramHasAnIcon();
    void controlsHaveTheColoursOfTheTheme_data();
    void controlsHaveTheColoursOfTheTheme();
};

void IconsTest::wantedGlyphsExist_data()
{
    QTest::addColumn<QString>("name");
    for (const char* name :
         {"users", "vpc", "subnet", "cluster", "instance", "task_definition", "container",
          "service", "load_balancer", "target_group", "security_group", "role", "note"})
        QTest::newRow(name) << QString::fromLatin1(name);
    for (const char* name :
         {"play",      "pause",  "step",          "step_back", "reset",   "undo",
          "redo",      "select", "connect",       "fit",       "zoom_in", "zoom_out",
          "search",    "close",  "stop_task",     "terminate", "drain",   "crash",
          "why",       "live",   "timeline_mark", "sun",       "moon",    "delete",
          "duplicate", "open",   "save",          "export",    "plus",    "minus",
          "warning",   "cross",  "check",         "hourglass", "lock"})
        QTest::newRow(name) << QStringLiteral("actions/") + QString::fromLatin1(name);
}

void IconsTest::wantedGlyphsExist()
{
    QFETCH(QString, name);
    QVERIFY(hasIcon(name));
}

void IconsTest::everyGlyphIsDrawnToTheRules_data()
{
    QTest::addColumn<QString>("name");
    for (const QString& name : allGlyphs())
        QTest::newRow(qPrintable(name)) << name;
}

void IconsTest::everyGlyphIsDrawnToTheRules()
{
    QFETCH(QString, name);
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray source = file.readAll();
    QVERIFY(source.contains("viewBox=\"0 0 24 24\""));
    QVERIFY(source.contains("stroke-width=\"1.6\""));
    QVERIFY(source.contains("stroke-linecap=\"round\""));
    QVERIFY2(source.count('#') == source.count("#000"), "a glyph has one colour");

    QVERIFY2(weightOf(pictureOf(name, 16, Qt::black)) >= 8, "too little to be seen at 16 pixels");
    // Nothing reaches the outermost half unit of the grid, so nothing is cut off.
    const QRect ink = inkOf(pictureOf(name, 96, Qt::black));
    QVERIFY(QRect(2, 2, 92, 92).contains(ink));
    QVERIFY(qMax(ink.width(), ink.height()) >= 48);
}

void IconsTest::everyKindHasOne()
{
    for (const doc::KindInfo& kind : doc::allKinds())
        QVERIFY2(hasIcon(QString::fromStdString(doc::snakeCase(kind.key))), kind.key.data());
}

void IconsTest::glyphsDiffer()
{
    const QStringList names = allGlyphs();
    for (int one = 0; one < names.size(); ++one)
        for (int other = one + 1; other < names.size(); ++other)
            QVERIFY2(pictureOf(names[one], 16, Qt::black) != pictureOf(names[other], 16, Qt::black),
                     qPrintable(names[one] + QStringLiteral(" and ") + names[other]));
}

void IconsTest::takesTheColourAskedFor()
{
    const QColor wanted(12, 180, 90);
    const QImage image = pictureOf(QStringLiteral("service"), 96, wanted);
    int seen = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (qAlpha(image.pixel(x, y)) == 255) {
                QCOMPARE(image.pixelColor(x, y), wanted);
                ++seen;
            }
    QVERIFY(seen > 100);
}

void IconsTest::isSharpOnDenseScreens()
{
    const QPixmap dense = icon(QStringLiteral("cluster"), 16, Qt::black, 2.0);
    QCOMPARE(dense.size(), QSize(32, 32));
    QCOMPARE(dense.deviceIndependentSize(), QSizeF(16, 16));
    const QPixmap asIcon = actionIcon(QStringLiteral("actions/play")).pixmap(QSize(20, 20), 2.0);
    QCOMPARE(asIcon.size(), QSize(40, 40));
    QCOMPARE(asIcon.devicePixelRatio(), 2.0);
}

void IconsTest::anUnknownNameIsNull()
{
    QVERIFY(!hasIcon(QStringLiteral("nothing_of_that_name")));
    QVERIFY(icon(QStringLiteral("nothing_of_that_name"), 16, Qt::black).isNull());
    QVERIFY(icon(QStringLiteral("service"), 0, Qt::black).isNull());
    QVERIFY(actionIcon(QStringLiteral("nothing_of_that_name")).isNull());
}

void IconsTest::actionsFollowTheTheme()
{
    const QIcon play = actionIcon(QStringLiteral("actions/pause"));
    const auto solid = [&play](QIcon::Mode mode, QIcon::State state) {
        const QImage image = play.pixmap(QSize(96, 96), 1.0, mode, state).toImage();
        for (int x = 0; x < image.width(); ++x)
            if (image.pixelColor(x, 48).alpha() == 255)
                return image.pixelColor(x, 48);
        return QColor();
    };
    for (const Theme& theme : {Theme::light(), Theme::dark()}) {
        QApplication::setPalette(paletteOf(theme));
        QCOMPARE(solid(QIcon::Normal, QIcon::Off), theme.ink);
        QCOMPARE(solid(QIcon::Disabled, QIcon::Off), theme.faint);
        QCOMPARE(solid(QIcon::Normal, QIcon::On), theme.accentText);
    }
}

void IconsTest::tilesAreFilled()
{
    const Theme theme = Theme::light();
    const QImage image = tile(QStringLiteral("cluster"), 36, theme.compute.tile, theme).toImage();
    QCOMPARE(image.pixelColor(18, 3), theme.compute.tile);
    QCOMPARE(image.pixelColor(0, 0).alpha(), 0);
    int white = 0;
    for (int y = 0; y < 36; ++y)
        for (int x = 0; x < 36; ++x)
            white += image.pixelColor(x, y).lightness() > 230 ? 1 : 0;
    QVERIFY(white > 20);
}

void IconsTest::theProgramHasAnIcon()
{
    const QIcon program(QStringLiteral(":/icons/stowage.svg"));
    for (const int size : {16, 32, 512}) {
        const QImage image = program.pixmap(QSize(size, size), 1.0).toImage();
        QCOMPARE(image.size(), QSize(size, size));
        QVERIFY(weightOf(image.convertToFormat(QImage::Format_ARGB32)) > size * size / 3);
    }
}

void IconsTest::controlsHaveTheColoursOfTheTheme_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QColor>("colour");
    for (const Theme& theme : {Theme::light(), Theme::dark()}) {
        const QString side = theme.isDark ? QStringLiteral("dark") : QStringLiteral("light");
        for (const char* name : {"plus", "minus", "chevron_down", "chevron_up", "chevron_right",
                                 "close", "check", "partly"}) {
            const QString path = QStringLiteral("controls/%1/%2").arg(side, QLatin1String(name));
            const bool isOnAccent = qstrcmp(name, "check") == 0 || qstrcmp(name, "partly") == 0;
            QTest::newRow(qPrintable(path)) << path << (isOnAccent ? theme.onAccent : theme.muted);
        }
    }
}

void IconsTest::controlsHaveTheColoursOfTheTheme()
{
    QFETCH(QString, path);
    QFETCH(QColor, colour);
    QFile file(QStringLiteral(":/icons/%1.svg").arg(path));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains(colour.name().toUpper().toLatin1()));
}

QTEST_MAIN(IconsTest)
#include "tst_icons.moc"

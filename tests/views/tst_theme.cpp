// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/service_colours.h"
#include "look/state_look.h"
#include "look/style.h"
#include "look/theme.h"
#include "views/colour_vision.h"

#include <QFontInfo>
#include <QImage>
#include <QPainter>
#include <QRegularExpression>
#include <QTest>

using namespace stowage;
using namespace stowage::ui;

namespace {

struct Named {
    const char* name;
    QColor colour;
};

std::vector<Named> surfacesOf(const Theme& theme)
{
    return {{"window", theme.window}, {"panel", theme.panel}, {"canvas", theme.canvas},
            {"card", theme.card},     {"field", theme.field}, {"accentTint", theme.accentTint}};
}

std::vector<Named> textsOf(const Theme& theme)
{
    return {{"ink", theme.ink},
            {"muted", theme.muted},
            {"accentText", theme.accentText},
            {"running", theme.running.text},
            {"starting", theme.starting.text},
            {"stopping", theme.stopping.text},
            {"lost", theme.lost.text},
            {"info", theme.info.text},
            {"idle", theme.idle.text},
            {"compute", theme.compute.text},
            {"network", theme.network.text},
            {"storage", theme.storage.text},
            {"integration", theme.integration.text},
            {"security", theme.security.text},
            {"zone", theme.zone.text},
            {"outside", theme.outside.text}};
}

std::vector<Named> graphicsOf(const Theme& theme)
{
    return {{"accent", theme.accent},
            {"faint", theme.faint},
            {"running", theme.running.graphic},
            {"starting", theme.starting.graphic},
            {"stopping", theme.stopping.graphic},
            {"lost", theme.lost.graphic},
            {"info", theme.info.graphic},
            {"idle", theme.idle.graphic},
            {"compute", theme.compute.line},
            {"network", theme.network.line},
            {"storage", theme.storage.line},
            {"integration", theme.integration.line},
            {"security", theme.security.line},
            {"zone", theme.zone.line},
            {"outside", theme.outside.line}};
}

std::vector<Named> tilesOf(const Theme& theme)
{
    return {{"compute", theme.compute.tile},         {"network", theme.network.tile},
            {"storage", theme.storage.tile},         {"security", theme.security.tile},
            {"integration", theme.integration.tile}, {"zone", theme.zone.tile},
            {"outside", theme.outside.tile}};
}

constexpr Mood kMoods[] = {Mood::idle,      Mood::running, Mood::starting, Mood::stopping,
                           Mood::unhealthy, Mood::lost,    Mood::info};

QImage painted(const StateLook& look, const Theme& theme)
{
    QImage image(24, 24, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    paintMark(painter, QRectF(2, 2, 20, 20), look, theme);
    painter.end();
    // Only the shape counts: what is in the state's colour becomes black.
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            image.setPixelColor(x, y,
                                image.pixelColor(x, y) == look.graphic ? Qt::black : Qt::white);
    return image;
}

} // namespace

class ThemeTest : public QObject {
    Q_OBJECT

private slots:
    void contrastSuffices_data();
    void contrastSuffices();
    void servicesStayApart_data();
    void servicesStayApart();
    void servicesRepeatAfterTheEighth();
    void statesDifferInShapeAndWord();
    void severitiesDifferInShapeAndWord();
    void aRunningMarkHasItsColour();
    void fontsAreTheDesigned();
    void textGrowsWithItsScale();
    void themeFollowsTheDesktop();
    void stillThemeMovesNothing();
    void styleSheetIsFilled_data();
    void styleSheetIsFilled();
    void aWashLiesBetween();
};

void ThemeTest::contrastSuffices_data()
{
    QTest::addColumn<QColor>("over");
    QTest::addColumn<QColor>("mark");
    QTest::addColumn<double>("least");
    for (const Theme& theme : {Theme::light(), Theme::dark()}) {
        const char* side = theme.isDark ? "dark" : "light";
        for (const Named& surface : surfacesOf(theme)) {
            for (const Named& text : textsOf(theme))
                QTest::addRow("%s: %s written on %s", side, text.name, surface.name)
                    << surface.colour << text.colour << 4.5;
            for (const Named& graphic : graphicsOf(theme))
                QTest::addRow("%s: %s drawn on %s", side, graphic.name, surface.name)
                    << surface.colour << graphic.colour << 3.0;
        }
        for (const Named& tile : tilesOf(theme))
            QTest::addRow("%s: glyph on the tile %s", side, tile.name)
                << tile.colour << theme.onTile << 3.0;
        QTest::addRow("%s: on accent", side) << theme.accent << theme.onAccent << 4.5;
        QTest::addRow("%s: hovered", side) << theme.hover << theme.ink << 4.5;
        QTest::addRow("%s: hovered, muted", side) << theme.hover << theme.muted << 4.5;
        const QPalette palette = paletteOf(theme);
        QTest::addRow("%s: tool tip", side)
            << palette.color(QPalette::ToolTipBase) << palette.color(QPalette::ToolTipText) << 4.5;
        for (int number = 0; number < kServiceColours; ++number) {
            const ServiceColour service = serviceColour(theme, number);
            QTest::addRow("%s: text on service %d", side, number)
                << service.fill << service.text << 4.5;
            QTest::addRow("%s: service %d on canvas", side, number)
                << theme.canvas << service.fill << 3.0;
            QTest::addRow("%s: service %d on card", side, number)
                << theme.card << service.fill << 3.0;
            QTest::addRow("%s: line of service %d", side, number)
                << theme.panel << service.line << 3.0;
        }
    }
}

void ThemeTest::contrastSuffices()
{
    QFETCH(QColor, over);
    QFETCH(QColor, mark);
    QFETCH(double, least);
    const double measured = contrast(over, mark);
    QVERIFY2(measured >= least, qPrintable(QString::number(measured)));
}

void ThemeTest::servicesStayApart_data()
{
    QTest::addColumn<bool>("isDark");
    QTest::addColumn<int>("vision");
    QTest::addColumn<double>("least");
    for (const bool isDark : {false, true}) {
        const char* side = isDark ? "dark" : "light";
        QTest::addRow("%s, normal", side) << isDark << int(Vision::normal) << 12.0;
        QTest::addRow("%s, protanopia", side) << isDark << int(Vision::protanopia) << 10.0;
        QTest::addRow("%s, deuteranopia", side) << isDark << int(Vision::deuteranopia) << 10.0;
    }
}

void ThemeTest::servicesStayApart()
{
    QFETCH(bool, isDark);
    QFETCH(int, vision);
    QFETCH(double, least);
    const Theme theme = isDark ? Theme::dark() : Theme::light();
    for (int one = 0; one < kServiceColours; ++one)
        for (int other = one + 1; other < kServiceColours; ++other) {
            const double apart = distance(serviceColour(theme, one).fill,
                                          serviceColour(theme, other).fill, Vision(vision));
            QVERIFY2(apart >= least,
                     qPrintable(QStringLiteral("%1 and %2: %3").arg(one).arg(other).arg(apart)));
        }
}

void ThemeTest::servicesRepeatAfterTheEighth()
{
    const Theme theme = Theme::light();
    QCOMPARE(serviceColour(theme, 9).fill, serviceColour(theme, 1).fill);
    QCOMPARE(serviceColour(theme, -1).fill, serviceColour(theme, 7).fill);
}

void ThemeTest::statesDifferInShapeAndWord()
{
    const Theme theme = Theme::light();
    for (const Mood one : kMoods)
        for (const Mood other : kMoods) {
            if (one == other)
                continue;
            const StateLook a = stateLook(theme, one);
            const StateLook b = stateLook(theme, other);
            QVERIFY(!a.word.isEmpty());
            QVERIFY(a.word != b.word);
            QVERIFY2(painted(a, theme) != painted(b, theme), qPrintable(a.word + b.word));
        }
}

void ThemeTest::severitiesDifferInShapeAndWord()
{
    const Theme theme = Theme::dark();
    const Severity all[] = {Severity::detail, Severity::good, Severity::info, Severity::warning,
                            Severity::bad};
    for (const Severity one : all)
        for (const Severity other : all) {
            if (one == other)
                continue;
            const StateLook a = severityLook(theme, one);
            const StateLook b = severityLook(theme, other);
            QVERIFY(a.word != b.word);
            QVERIFY(painted(a, theme) != painted(b, theme));
        }
}

void ThemeTest::aRunningMarkHasItsColour()
{
    const Theme theme = Theme::light();
    QImage image(24, 24, QImage::Format_ARGB32_Premultiplied);
    image.fill(theme.panel);
    QPainter painter(&image);
    paintMark(painter, QRectF(2, 2, 20, 20), stateLook(theme, Mood::running), theme);
    painter.end();
    QCOMPARE(image.pixelColor(12, 12), theme.running.graphic);
    QCOMPARE(image.pixelColor(0, 0), theme.panel);
}

void ThemeTest::fontsAreTheDesigned()
{
    const Theme theme = Theme::light();
    QCOMPARE(theme.font(TextRole::normal).families().first(), QStringLiteral("Inter"));
    QCOMPARE(theme.font(TextRole::clock).families().first(), QStringLiteral("JetBrains Mono"));
    QVERIFY(QFontInfo(theme.font(TextRole::mono)).fixedPitch());
    QCOMPARE(theme.font(TextRole::title).pointSizeF(), 10.5);
}

void ThemeTest::textGrowsWithItsScale()
{
    Theme theme = Theme::light();
    const qreal before = theme.font(TextRole::normal).pointSizeF();
    theme.textScale = 2;
    QCOMPARE(theme.font(TextRole::normal).pointSizeF(), 2 * before);
}

void ThemeTest::themeFollowsTheDesktop()
{
    QVERIFY(Theme::matching(paletteOf(Theme::dark())).isDark);
    QVERIFY(!Theme::matching(paletteOf(Theme::light())).isDark);
}

void ThemeTest::stillThemeMovesNothing()
{
    const Motion still = Theme::dark().withoutMotion().motion;
    QCOMPARE(still.quick + still.normal + still.slow, 0);
    QVERIFY(Theme::dark().motion.slow <= 200);
}

void ThemeTest::styleSheetIsFilled_data()
{
    QTest::addColumn<bool>("isDark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void ThemeTest::styleSheetIsFilled()
{
    QFETCH(bool, isDark);
    const QString sheet = styleSheetOf(isDark ? Theme::dark() : Theme::light());
    QVERIFY(sheet.contains(QStringLiteral("QAbstractSpinBox")));
    QVERIFY2(!sheet.contains(QLatin1Char('@')), "a word of the style sheet has no value");
    static const QRegularExpression url(QStringLiteral("url\\(([^)]+)\\)"));
    int pictures = 0;
    for (auto matches = url.globalMatch(sheet); matches.hasNext(); ++pictures) {
        const QString path = matches.next().captured(1);
        QVERIFY2(QFile::exists(path), qPrintable(path));
    }
    QVERIFY(pictures > 5);
}

void ThemeTest::aWashLiesBetween()
{
    QCOMPARE(washed(Qt::white, Qt::black, 0.0), QColor(Qt::white));
    QCOMPARE(washed(Qt::white, Qt::black, 1.0), QColor(Qt::black));
    QCOMPARE(washed(Qt::white, Qt::black, 0.4).red(), 153);
}

QTEST_MAIN(ThemeTest)
#include "tst_theme.moc"

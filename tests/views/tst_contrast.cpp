// SPDX-License-Identifier: GPL-3.0-or-later
// The pairs of colours that the style sheet really makes, measured by WCAG 2.1: words 4.5 to 1, and
// the frame of what has the focus 3 to 1. The theme's own pairs are measured in tst_theme.
#include "look/style.h"
#include "look/theme.h"
#include "views/colour_vision.h"

#include <QRegularExpression>
#include <QtTest>

using namespace stowage::ui;

namespace {
struct StyleRule {
    QString selector, body;
};

std::vector<StyleRule> rulesOf(QString sheet)
{
    static const QRegularExpression comment(QStringLiteral("/\\*.*?\\*/"),
                                            QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression rule(QStringLiteral("([^{}]+)\\{([^{}]*)\\}"));
    sheet.remove(comment);
    std::vector<StyleRule> rules;
    for (auto found = rule.globalMatch(sheet); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        rules.push_back({match.captured(1).trimmed(), match.captured(2)});
    }
    return rules;
}

// The plain colour that a property has in a rule; invalid: none, or a gradient.
QColor colourIn(const QString& body, const char* property)
{
    const QRegularExpression found(
        QStringLiteral("(?:^|;)\\s*%1:\\s*(?:\\d+px solid )?(#[0-9a-f]{6})")
            .arg(QLatin1String(property)));
    const QRegularExpressionMatch match = found.match(body);
    return match.hasMatch() ? QColor(match.captured(1)) : QColor();
}
} // namespace

class ContrastTest : public QObject {
    Q_OBJECT

private slots:
    void wordsCanBeRead_data();
    void wordsCanBeRead();
    void theFocusCanBeSeen_data();
    void theFocusCanBeSeen();
};

void ContrastTest::wordsCanBeRead_data()
{
    QTest::addColumn<QColor>("words");
    QTest::addColumn<QColor>("ground");
    for (const Theme& theme : {Theme::light(), Theme::dark()})
        for (const StyleRule& rule : rulesOf(styleSheetOf(theme))) {
            // WCAG leaves out what is disabled; lines of frames are no words.
            const bool isText = !rule.selector.contains(QLatin1String(":disabled")) &&
                                !rule.selector.contains(QLatin1String("frameShape"));
            const QColor words = isText ? colourIn(rule.body, "color") : QColor();
            if (!words.isValid())
                continue;
            const QColor own = colourIn(rule.body, "background");
            const char* side = theme.isDark ? "dark" : "light";
            for (const QColor& ground : own.isValid()
                                            ? std::vector<QColor>{own}
                                            : std::vector<QColor>{theme.panel, theme.window})
                QTest::addRow("%s: %s on %s", side, qPrintable(rule.selector),
                              qPrintable(ground.name()))
                    << words << ground;
        }
}

void ContrastTest::wordsCanBeRead()
{
    QFETCH(QColor, words);
    QFETCH(QColor, ground);
    const double measured = contrast(words, ground);
    QVERIFY2(measured >= 4.5, qPrintable(QString::number(measured)));
}

void ContrastTest::theFocusCanBeSeen_data()
{
    QTest::addColumn<QColor>("frame");
    QTest::addColumn<QColor>("ground");
    int frames = 0;
    for (const Theme& theme : {Theme::light(), Theme::dark()})
        for (const StyleRule& rule : rulesOf(styleSheetOf(theme))) {
            if (!rule.selector.contains(QLatin1String(":focus")))
                continue;
            QColor frame = colourIn(rule.body, "border");
            if (!frame.isValid())
                frame = colourIn(rule.body, "border-color");
            if (!frame.isValid())
                continue;
            ++frames;
            QTest::addRow("%s: %s", theme.isDark ? "dark" : "light", qPrintable(rule.selector))
                << frame << theme.panel;
        }
    QVERIFY2(frames > 10, "fields and buttons have a frame for the focus");
}

void ContrastTest::theFocusCanBeSeen()
{
    QFETCH(QColor, frame);
    QFETCH(QColor, ground);
    const double measured = contrast(frame, ground);
    QVERIFY2(measured >= 3, qPrintable(QString::number(measured)));
}

QTEST_MAIN(ContrastTest)
#include "tst_contrast.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/style.h"

#include "base/ensure.h"

#include <QApplication>
#include <QFile>
#include <QHash>
#include <QProxyStyle>
#include <QRegularExpression>
#include <QStyleFactory>

namespace stowage::ui {

namespace {

using Words = QHash<QString, QString>;

// Tool tips stand out from what they cover, so they are dark in the light theme too.
QColor tipBack(const Theme& theme)
{
    return theme.isDark ? theme.hover : theme.ink;
}

QColor tipInk(const Theme& theme)
{
    return theme.isDark ? theme.ink : theme.panel;
}

QString pixels(int count)
{
    return QStringLiteral("%1px").arg(count);
}

QString points(const Theme& theme, TextRole role)
{
    return QStringLiteral("%1pt").arg(theme.font(role).pointSizeF());
}

QString families(const Theme& theme, TextRole role)
{
    return QLatin1Char('"') + theme.font(role).families().join(QStringLiteral("\", \"")) +
           QLatin1Char('"');
}

void addColours(Words& words, const Theme& theme)
{
    const auto add = [&words](const char* word, const QColor& colour) {
        words.insert(QLatin1String(word), colour.name());
    };
    add("window", theme.window);
    add("panel", theme.panel);
    add("canvas", theme.canvas);
    add("card", theme.card);
    add("field", theme.field);
    add("hover", theme.hover);
    add("hairline", theme.hairline);
    add("ink", theme.ink);
    add("muted", theme.muted);
    add("faint", theme.faint);
    add("accent", theme.accent);
    add("accentTint", theme.accentTint);
    add("accentText", theme.accentText);
    add("onAccent", theme.onAccent);
    add("lost", theme.lost.graphic);
    add("lostText", theme.lost.text);
    add("tipBack", tipBack(theme));
    add("tipInk", tipInk(theme));
}

Words wordsOf(const Theme& theme)
{
    Words words;
    addColours(words, theme);
    words.insert(QStringLiteral("radiusControl"), pixels(theme.radii.control));
    words.insert(QStringLiteral("radiusCard"), pixels(theme.radii.card));
    words.insert(QStringLiteral("radiusPopOver"), pixels(theme.radii.popOver));
    words.insert(QStringLiteral("groupHeadSize"), points(theme, TextRole::groupHead));
    words.insert(QStringLiteral("secondarySize"), points(theme, TextRole::secondary));
    words.insert(QStringLiteral("titleSize"), points(theme, TextRole::title));
    words.insert(QStringLiteral("monoSize"), points(theme, TextRole::mono));
    words.insert(QStringLiteral("monoSecondarySize"), points(theme, TextRole::monoSecondary));
    words.insert(QStringLiteral("clockSize"), points(theme, TextRole::clock));
    words.insert(QStringLiteral("mono"), families(theme, TextRole::mono));
    words.insert(QStringLiteral("controls"),
                 QStringLiteral(":/icons/controls/") +
                     (theme.isDark ? QStringLiteral("dark") : QStringLiteral("light")));
    return words;
}

} // namespace

QPalette paletteOf(const Theme& theme)
{
    QPalette palette;
    palette.setColor(QPalette::Window, theme.window);
    palette.setColor(QPalette::WindowText, theme.ink);
    palette.setColor(QPalette::Base, theme.panel);
    palette.setColor(QPalette::AlternateBase, theme.window);
    palette.setColor(QPalette::Text, theme.ink);
    palette.setColor(QPalette::PlaceholderText, theme.muted);
    palette.setColor(QPalette::Button, theme.field);
    palette.setColor(QPalette::ButtonText, theme.ink);
    palette.setColor(QPalette::BrightText, theme.lost.text);
    palette.setColor(QPalette::Highlight, theme.accent);
    palette.setColor(QPalette::HighlightedText, theme.onAccent);
    palette.setColor(QPalette::Link, theme.accentText);
    palette.setColor(QPalette::LinkVisited, theme.accentText);
    palette.setColor(QPalette::ToolTipBase, tipBack(theme));
    palette.setColor(QPalette::ToolTipText, tipInk(theme));
    palette.setColor(QPalette::Light, theme.hover);
    palette.setColor(QPalette::Midlight, theme.hover);
    palette.setColor(QPalette::Mid, theme.hairline);
    palette.setColor(QPalette::Dark, theme.faint);
    palette.setColor(QPalette::Shadow, theme.shadow);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, theme.faint);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, theme.hairline);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, theme.muted);
    return palette;
}

QString styleSheetOf(const Theme& theme)
{
    QFile file(QStringLiteral(":/themes/window.qss"));
    ensure(file.open(QIODevice::ReadOnly), "the style sheet is among the resources");
    const QString sheet = QString::fromUtf8(file.readAll());
    const Words words = wordsOf(theme);
    static const QRegularExpression word(QStringLiteral("@([A-Za-z]+)"));
    QString filled;
    qsizetype done = 0;
    for (auto matches = word.globalMatch(sheet); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        filled += QStringView(sheet).mid(done, match.capturedStart() - done);
        filled += words.value(match.captured(1), match.captured(0));
        done = match.capturedEnd();
    }
    filled += QStringView(sheet).mid(done);
    return filled;
}

Theme systemTheme()
{
    QApplication::setPalette(QPalette());
    return Theme::matching(QApplication::palette());
}

namespace {
// Scroll bars, lists and progress bars ask the style whether they may move by themselves.
class StillStyle : public QProxyStyle {
public:
    StillStyle() : QProxyStyle(QStringLiteral("Fusion")) {}
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* more) const override
    {
        return hint == SH_Widget_Animation_Duration || hint == SH_Widget_Animate
                   ? 0
                   : QProxyStyle::styleHint(hint, option, widget, more);
    }
};
} // namespace

void applyLook(QApplication& application, const Theme& theme)
{
    QApplication::setStyle(theme.motion.normal == 0
                               ? static_cast<QStyle*>(new StillStyle)
                               : QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setPalette(paletteOf(theme));
    QApplication::setFont(theme.font(TextRole::normal));
    application.setStyleSheet(styleSheetOf(theme));
}

} // namespace stowage::ui

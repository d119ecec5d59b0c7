// SPDX-License-Identifier: GPL-3.0-or-later
// Says what is wrong with what a window makes of hostile names: markup, lost signs, taken keys.
#pragma once

#include <QtWidgets>

#include <algorithm>

namespace stowage::app {

constexpr int kWidest = 1'500; // pixels of a window

// Without what the wrapper of plain text adds, which escapes all that is inside.
inline QString bare(QString text)
{
    for (const char* tag : {"<qt>", "</qt>", "<br/>"})
        text.remove(QLatin1String(tag));
    return text;
}

// What cannot be seen is replaced by what can.
inline QString seen(QString text)
{
    for (QChar& sign : text)
        if (sign.category() == QChar::Other_Control)
            sign = QChar::ReplacementCharacter;
    return text;
}

// Collects what is wrong with all that a widget shows.
class Judge {
public:
    explicit Judge(QStringList texts) : texts_(std::move(texts)) {}

    QStringList wrong;
    int captions = 0; // that were made of the names

    void look(const QWidget& root)
    {
        QList<const QWidget*> all{&root};
        for (const QWidget* widget : root.findChildren<QWidget*>())
            all.append(widget);
        for (const QWidget* widget : all)
            lookAt(*widget);
        for (const QAction* action : root.findChildren<QAction*>()) {
            judgeTip(action->toolTip());
            judgeCaption(action->text(), {action->objectName()});
        }
        if (root.minimumSizeHint().width() > kWidest)
            wrong += QStringLiteral("%1 is too wide").arg(root.objectName());
    }

    void judgeTip(const QString& tip)
    {
        if (bare(tip).contains(QLatin1Char('<')))
            wrong += QStringLiteral("tip: ") + tip;
    }

private:
    void lookAt(const QWidget& widget)
    {
        for (const QString& tip : {widget.toolTip(), widget.whatsThis(), widget.statusTip()})
            judgeTip(tip);
        if (const auto* label = qobject_cast<const QLabel*>(&widget))
            if (label->textFormat() != Qt::PlainText && Qt::mightBeRichText(label->text()))
                wrong += QStringLiteral("label: ") + label->text();
        if (const auto* button = qobject_cast<const QAbstractButton*>(&widget)) {
            judgeCaption(button->text(), {button->objectName(), button->accessibleName()});
            if (isNamed({button->objectName(), button->accessibleName()}) &&
                !button->shortcut().isEmpty())
                wrong += QStringLiteral("key of: ") + button->text();
        }
        if (qobject_cast<const QMenu*>(&widget) != nullptr && widget.sizeHint().width() > kWidest)
            wrong += QStringLiteral("a menu is too wide: ") + widget.objectName();
        if (const auto* view = qobject_cast<const QAbstractItemView*>(&widget);
            view != nullptr && view->model() != nullptr)
            for (int row = 0; row < std::min(view->model()->rowCount(), 50); ++row)
                for (int column = 0; column < view->model()->columnCount(); ++column)
                    judgeTip(view->model()->index(row, column).data(Qt::ToolTipRole).toString());
    }

    bool isNamed(const QStringList& names) const
    {
        return std::any_of(texts_.begin(), texts_.end(), [&names](const QString& text) {
            return std::any_of(names.begin(), names.end(),
                               [&text](const QString& name) { return name.contains(text); });
        });
    }

    // A doubled sign stands for one; a single one would be lost and would take a key.
    void judgeCaption(const QString& caption, const QStringList& names)
    {
        if (!isNamed(names) || caption.isEmpty() || caption == QLatin1String("Why?"))
            return;
        ++captions;
        QString said;
        for (qsizetype at = 0; at < caption.size(); ++at) {
            if (caption.at(at) == QLatin1Char('&') && caption.mid(++at, 1) != QLatin1String("&"))
                wrong += QStringLiteral("caption takes a key: ") + caption;
            said += caption.mid(at, 1);
        }
        for (const char* behind : {" · ", " – ", "…"})
            said = said.section(QString::fromUtf8(behind), 0, 0);
        if (said.isEmpty() || std::none_of(names.begin(), names.end(), [&](const QString& name) {
                return seen(name).contains(said);
            }))
            wrong += QStringLiteral("caption: ") + caption;
    }

    QStringList texts_;
};

} // namespace stowage::app

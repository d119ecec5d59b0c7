// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language_bench.h"

#include "kinds/catalog.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QTabBar>
#include <QWidget>
#include <QXmlStreamReader>

namespace stowage::app {

QString Pseudo::translate(const char* /*context*/, const char* text, const char* /*more*/,
                          int /*count*/) const
{
    return QStringLiteral("⟦") + QString::fromUtf8(text) + QStringLiteral("⟧");
}

std::vector<Message> messagesOf(const QString& path)
{
    std::vector<Message> messages;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&file);
    QString context;
    Message message;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isEndElement() && xml.name() == QLatin1String("message"))
            messages.push_back(message);
        if (!xml.isStartElement())
            continue;
        if (xml.name() == QLatin1String("name"))
            context = xml.readElementText();
        else if (xml.name() == QLatin1String("message"))
            message = {context, {}, {}, false};
        else if (xml.name() == QLatin1String("source"))
            message.source = xml.readElementText();
        else if (xml.name() == QLatin1String("translation")) {
            message.isUnfinished = xml.attributes().hasAttribute(QLatin1String("type"));
            message.translation = xml.readElementText(QXmlStreamReader::IncludeChildElements);
        }
    }
    return xml.hasError() ? std::vector<Message>() : messages;
}

namespace {
using Texts = std::vector<std::pair<QString, QString>>;

void addHeaders(const QString& where, const QAbstractItemView& view, Texts& texts)
{
    const QAbstractItemModel* model = view.model();
    for (int column = 0; model != nullptr && column < model->columnCount(); ++column)
        texts.emplace_back(where + QStringLiteral(" header"),
                           model->headerData(column, Qt::Horizontal).toString());
}

void addOf(QWidget& widget, Texts& texts)
{
    const QString where =
        QString::fromLatin1(widget.metaObject()->className()) + u' ' + widget.objectName();
    const auto add = [&](const char* what, const QString& text) {
        texts.emplace_back(where + u' ' + QLatin1String(what), text);
    };
    if (const auto* label = qobject_cast<QLabel*>(&widget))
        add("text", label->text());
    if (const auto* button = qobject_cast<QAbstractButton*>(&widget))
        add("text", button->text());
    if (const auto* group = qobject_cast<QGroupBox*>(&widget))
        add("title", group->title());
    if (const auto* line = qobject_cast<QLineEdit*>(&widget))
        add("placeholder", line->placeholderText());
    if (const auto* tabs = qobject_cast<QTabBar*>(&widget))
        for (int n = 0; n < tabs->count(); ++n)
            add("tab", tabs->tabText(n));
    if (const auto* box = qobject_cast<QComboBox*>(&widget))
        for (int n = 0; n < box->count(); ++n)
            add("choice", box->itemText(n));
    if (const auto* view = qobject_cast<QAbstractItemView*>(&widget))
        addHeaders(where, *view, texts);
    add("tool tip", widget.toolTip());
    add("accessible name", widget.accessibleName());
    add("accessible description", widget.accessibleDescription());
    for (const QAction* action : widget.actions())
        add("action", action->text());
}
} // namespace

Texts textsOf(QWidget& window)
{
    Texts texts;
    QList<QWidget*> all = window.findChildren<QWidget*>();
    all.append(&window);
    for (QWidget* widget : all) {
        if (widget->objectName().startsWith(QLatin1String("qt_")))
            continue;
        addOf(*widget, texts);
    }
    if (auto* canvas = window.findChild<QWidget*>(QStringLiteral("Canvas"))) {
        QAccessibleInterface* face = QAccessible::queryAccessibleInterface(canvas);
        for (int n = 0; n < face->childCount(); ++n) {
            texts.emplace_back(QStringLiteral("canvas name"),
                               face->child(n)->text(QAccessible::Name));
            texts.emplace_back(QStringLiteral("canvas state"),
                               face->child(n)->text(QAccessible::Description));
        }
    }
    return texts;
}

std::set<QString> objectNamesOf(const QWidget& window)
{
    std::set<QString> names;
    for (const QObject* object : window.findChildren<QObject*>())
        if (object->isWidgetType() || qobject_cast<const QAction*>(object) != nullptr)
            if (!object->objectName().isEmpty())
                names.insert(object->objectName());
    return names;
}

namespace {
bool isChoice(const QString& text)
{
    static const std::set<QString> choices = [] {
        std::set<QString> all;
        const auto add = [&all](const doc::Field& row, const auto& self) -> void {
            for (const std::string_view choice : row.choices)
                all.insert(QString::fromUtf8(choice.data(), qsizetype(choice.size())));
            for (const doc::Field& column : row.columns)
                self(column, self);
        };
        for (const doc::KindInfo& kind : doc::allKinds())
            for (const doc::Field& row : kind.rows)
                add(row, add);
        return all;
    }();
    return choices.contains(text);
}

// Units and short forms that are the same everywhere, and the programs' and AWS's names.
bool isCommon(const QString& word)
{
    static const std::set<QString> words = {
        QStringLiteral("MiB"),     QStringLiteral("GiB"),     QStringLiteral("vCPU"),
        QStringLiteral("cpu"),     QStringLiteral("mem"),     QStringLiteral("ms"),
        QStringLiteral("min"),     QStringLiteral("req"),     QStringLiteral("JSON"),
        QStringLiteral("Stowage"), QStringLiteral("us"),      QStringLiteral("east"),
        QStringLiteral("Ctrl"),    QStringLiteral("Shift"),   QStringLiteral("Alt"),
        QStringLiteral("Deutsch"), QStringLiteral("English"), QStringLiteral("End"),
        QStringLiteral("large"),   QStringLiteral("medium"),  QStringLiteral("Home")};
    // Words in capitals are AWS's, words with capitals amid them are names in its interfaces.
    static const QRegularExpression aws(QStringLiteral("^([A-Z]{2,}|[A-Z]?[a-z]+[A-Z][A-Za-z]*)$"));
    return words.contains(word) || aws.match(word).hasMatch();
}
} // namespace

bool needsNoTranslation(const QString& text, const std::set<QString>& names)
{
    static const QRegularExpression signs(QStringLiteral("[^A-Za-z]+"));
    static const QRegularExpression number(QStringLiteral("\\b[0-9a-f]{8,}\\b"));
    if (isChoice(text))
        return true;
    QString rest = text;
    for (const QString& word : rest.remove(number).split(signs, Qt::SkipEmptyParts))
        if (word.size() > 1 && !isCommon(word) && !names.contains(word))
            return false;
    return true;
}

} // namespace stowage::app

// SPDX-License-Identifier: GPL-3.0-or-later
#include "events/event_filter.h"

#include "language/phrase_book.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <optional>

namespace stowage::ui {

namespace {

struct LevelName {
    const char* text;
    Severity severity;
};

constexpr std::array<LevelName, 7> kLevels{{{"detail", Severity::detail},
                                            {"good", Severity::good},
                                            {"info", Severity::info},
                                            {"warn", Severity::warning},
                                            {"warning", Severity::warning},
                                            {"bad", Severity::bad},
                                            {"error", Severity::bad}}};

struct TopicName {
    const char* text;
    Topic topic;
};

constexpr std::array<TopicName, 7> kTopics{{{"placement", Topic::placement},
                                            {"lifecycle", Topic::lifecycle},
                                            {"health", Topic::health},
                                            {"deployment", Topic::deployment},
                                            {"traffic", Topic::traffic},
                                            {"fault", Topic::fault},
                                            {"yours", Topic::yours}}};

std::optional<Severity> levelOf(const QString& text)
{
    for (const LevelName& level : kLevels)
        if (text.compare(QLatin1String(level.text), Qt::CaseInsensitive) == 0)
            return level.severity;
    return std::nullopt;
}

std::optional<Topic> topicOf(const QString& text)
{
    for (const TopicName& topic : kTopics)
        if (text.compare(QLatin1String(topic.text), Qt::CaseInsensitive) == 0)
            return topic.topic;
    return std::nullopt;
}

bool namesSomething(const QString& key)
{
    return key == QLatin1String("service") || key == QLatin1String("name") ||
           key == QLatin1String("instance") || key == QLatin1String("task");
}

bool isAbout(const Notice& notice, const std::vector<Subject>& subjects)
{
    const auto among = [&](const Subject& one) {
        return std::find(subjects.begin(), subjects.end(), one) != subjects.end();
    };
    return among(notice.subject) ||
           std::any_of(notice.concerned.begin(), notice.concerned.end(), among);
}

} // namespace

bool EventFilter::lets(const Notice& notice) const
{
    if (notice.severity < least || (!topics.empty() && !topics.contains(notice.topic)))
        return false;
    const QString name = QString::fromStdString(notice.name);
    if (!names.isEmpty() && !names.contains(name, Qt::CaseInsensitive))
        return false;
    if (!subjects.empty() && !isAbout(notice, subjects))
        return false;
    if (words.isEmpty())
        return true;
    const QString all =
        name + QLatin1Char(' ') + said(notice.text) + QLatin1Char(' ') + said(notice.because);
    return std::all_of(words.begin(), words.end(), [&](const QString& word) {
        return all.contains(word, Qt::CaseInsensitive);
    });
}

EventFilter parseFilter(const QString& text)
{
    EventFilter filter;
    for (const QString& part : text.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const auto colon = part.indexOf(QLatin1Char(':'));
        const QString key = part.left(colon).toLower();
        const QString value = part.mid(colon + 1);
        const auto level = levelOf(value);
        const auto topic = topicOf(value);
        const bool keyed = colon > 0 && !value.isEmpty();
        if (keyed && key == QLatin1String("level") && level)
            filter.least = *level;
        else if (keyed && key == QLatin1String("topic") && topic)
            filter.topics.insert(*topic);
        else if (keyed && namesSomething(key))
            filter.names << value;
        else
            filter.words << part;
    }
    return filter;
}

QString wordFor(Severity severity)
{
    switch (severity) {
    case Severity::detail:
        return QCoreApplication::translate("Events", "detail");
    case Severity::good:
        return QCoreApplication::translate("Events", "good");
    case Severity::info:
        return QCoreApplication::translate("Events", "info");
    case Severity::warning:
        return QCoreApplication::translate("Events", "warning");
    case Severity::bad:
        break;
    }
    return QCoreApplication::translate("Events", "bad");
}

const char* englishFor(Topic topic)
{
    switch (topic) {
    case Topic::placement:
        return QT_TRANSLATE_NOOP("Events", "Placement");
    case Topic::lifecycle:
        return QT_TRANSLATE_NOOP("Events", "Lifecycle");
    case Topic::health:
        return QT_TRANSLATE_NOOP("Events", "Health");
    case Topic::deployment:
        return QT_TRANSLATE_NOOP("Events", "Deployment");
    case Topic::traffic:
        return QT_TRANSLATE_NOOP("Events", "Traffic");
    case Topic::fault:
        return QT_TRANSLATE_NOOP("Events", "Fault");
    case Topic::yours:
        break;
    }
    return QT_TRANSLATE_NOOP("Events", "Yours");
}

QString wordFor(Topic topic)
{
    return QCoreApplication::translate("Events", englishFor(topic));
}

} // namespace stowage::ui

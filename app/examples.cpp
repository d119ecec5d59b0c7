// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/examples.h"

#include "io/document_json.h"

#include <QDir>
#include <QFile>

#include <algorithm>

namespace stowage::app {

namespace {
const QString kFolder = QStringLiteral(":/examples/");
const QString kEnding = QStringLiteral(".stowage.json");

struct About {
    QLatin1String name;
    const char* words;
};
constexpr About kAbout[] = {
    {QLatin1String("heal"),
     QT_TRANSLATE_NOOP("QObject", "Terminate an instance and see the service replace its tasks.")},
    {QLatin1String("first-service"),
     QT_TRANSLATE_NOOP(
         "QObject", "A definition, a service and a load balancer; raise its three tasks to five.")},
    {QLatin1String("port-conflict"),
     QT_TRANSLATE_NOOP("QObject",
                       "A deployment that cannot end: its host port is taken on every instance.")},
    {QLatin1String("bad-image"),
     QT_TRANSLATE_NOOP(
         "QObject",
         "Bad image with circuit breaker: a deployment fails, and the service rolls back.")},
    {QLatin1String("blue-green"),
     QT_TRANSLATE_NOOP(
         "QObject",
         "Blue/green: a second set of tasks comes up, and the traffic turns over to it.")},
    {QLatin1String("drain"),
     QT_TRANSLATE_NOOP("QObject",
                       "An instance is emptied before it is patched, and no request is lost.")},
    {QLatin1String("overload-spiral"),
     QT_TRANSLATE_NOOP("QObject",
                       "One task stops, the others drown, and restarting them makes it worse.")},
    {QLatin1String("launch-types"),
     QT_TRANSLATE_NOOP(
         "QObject",
         "Instances, Fargate and Fargate Spot side by side, until Spot takes its own back.")},
    {QLatin1String("two-ways-to-scale"),
     QT_TRANSLATE_NOOP(
         "QObject",
         "A group scaled by a metric beside one of a capacity provider, with the same load.")},
    {QLatin1String("spot-storm"),
     QT_TRANSLATE_NOOP(
         "QObject",
         "EC2 takes all Spot instances back at once, and tasks wait until others come.")},
    {QLatin1String("roles"),
     QT_TRANSLATE_NOOP("QObject",
                       "Four roles, who takes each of them on, and what fails without it.")},
    {QLatin1String("alb-in-depth"),
     QT_TRANSLATE_NOOP("QObject",
                       "One listener whose rules forward, divide, redirect and refuse requests.")},
    {QLatin1String("storage"),
     QT_TRANSLATE_NOOP("QObject",
                       "A file system that outlives tasks, and a disk of Fargate that fills up.")},
    {QLatin1String("upload"),
     QT_TRANSLATE_NOOP(
         "QObject",
         "An upload becomes an event, the event a task, and the task writes into a table.")},
    {QLatin1String("schedule"),
     QT_TRANSLATE_NOOP(
         "QObject", "Batch tasks run on Fargate by a schedule and write reports into a bucket.")},
    {QLatin1String("workers"),
     QT_TRANSLATE_NOOP(
         "QObject", "Workers on a queue, as many as keep the backlog of each, and dead letters.")},
    {QLatin1String("stopped-task-mail"),
     QT_TRANSLATE_NOOP(
         "QObject",
         "A task stops, a rule of EventBridge matches, and the Administrator gets a mail.")},
    {QLatin1String("web-shop"),
     QT_TRANSLATE_NOOP(
         "QObject", "All together: a shop with its instances, workers, queue, alarms and mail.")}};

const About* placeOf(const QString& name)
{
    return std::find_if(std::begin(kAbout), std::end(kAbout),
                        [&](const About& about) { return about.name == name; });
}
} // namespace

QStringList exampleNames()
{
    QStringList names;
    for (const QString& file : QDir(kFolder).entryList({QLatin1Char('*') + kEnding}, QDir::Files))
        names.append(file.chopped(kEnding.size()));
    // What to look at first comes first; whatever else there may be follows.
    std::stable_sort(names.begin(), names.end(),
                     [](const QString& a, const QString& b) { return placeOf(a) < placeOf(b); });
    return names;
}

QString aboutExample(const QString& name)
{
    const About* about = placeOf(name);
    return about == std::end(kAbout) ? QString() : QObject::tr(about->words);
}

Result<doc::Document> openExample(const QString& name)
{
    QFile file(kFolder + name + kEnding);
    if (!exampleNames().contains(name) || !file.open(QIODevice::ReadOnly))
        return Error{Fault::notFound,
                     "there is no example of this name; there are " +
                         exampleNames().join(QStringLiteral(", ")).toStdString(),
                     name.toStdString()};
    const std::string text = file.readAll().toStdString();
    Result<io::Opened> opened = io::readDocument(text, name.toStdString());
    if (!opened)
        return opened.error();
    return std::move(opened->document);
}

} // namespace stowage::app

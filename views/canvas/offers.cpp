// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/offers.h"

#include "canvas/offers_of_messages.h"
#include "canvas/paint.h"
#include "document/lanes.h"
#include "kinds/compute/task_definition.h"
#include "language/phrase_book.h"

#include <QObject>
#include <QRegularExpression>
#include <QStringList>

namespace stowage::ui {

namespace {
// A task with an interface of its own may land wherever its cluster has subnets.
void addNetwork(const doc::Document& document, RunTask& run)
{
    constexpr std::size_t kMostSubnets = 16; // Amazon ECS endpoints and quotas
    const auto* definition = document.find(run.definition)->as<doc::TaskDefinition>();
    if (definition->networkMode != doc::NetworkMode::awsvpc)
        return;
    for (const doc::Lane& lane : doc::lanesOf(document, run.cluster))
        for (const ElementId& subnet : lane.subnets)
            if (run.subnets.size() < kMostSubnets) {
                run.subnets.push_back(subnet);
                run.subnetZones.push_back(lane.zone);
            }
}

void offerTasks(const doc::Document& document, const ElementId& id, std::vector<Offer>& offers)
{
    const doc::Element* element = document.find(id);
    if (element == nullptr)
        return;
    const bool isCluster = element->is("cluster");
    for (const auto& other : document.elements()) {
        if (!other->is(isCluster ? "taskDefinition" : "cluster"))
            continue;
        RunTask run;
        run.cluster = isCluster ? id : other->id;
        run.definition = isCluster ? other->id : id;
        addNetwork(document, run);
        const QString text = isCluster ? QObject::tr("Run task %1") : QObject::tr("Run task in %1");
        offers.push_back({text.arg(fromUtf8(other->name)), run});
    }
}

// UpdateTaskProtection: two hours unless it is told otherwise.
void offerProtection(const TaskReadout& task, std::vector<Offer>& offers)
{
    if (task.protectedUntil == kNever)
        offers.push_back(
            {QObject::tr("Protect from scale-in for 2 h"), ProtectTask{task.task, seconds(7'200)}});
    else
        offers.push_back(
            {QObject::tr("Remove scale-in protection"), ProtectTask{task.task, std::nullopt}});
}

// Of an instance of an Auto Scaling group.
void offerInGroup(Verb verb, const Subject& subject, std::vector<Offer>& offers)
{
    switch (verb) {
    case Verb::protect:
        offers.push_back({QObject::tr("Protect from scale-in"), ProtectInstance{subject, true}});
        break;
    case Verb::unprotect:
        offers.push_back(
            {QObject::tr("No longer protect from scale-in"), ProtectInstance{subject, false}});
        break;
    case Verb::enterStandby:
        offers.push_back({QObject::tr("Set to Standby"),
                          MoveInGroup{subject, GroupMove::enterStandby, true, {}}});
        offers.push_back({QObject::tr("Set to Standby and launch another one"),
                          MoveInGroup{subject, GroupMove::enterStandby, false, {}}});
        break;
    case Verb::exitStandby:
        offers.push_back({QObject::tr("Set to InService"),
                          MoveInGroup{subject, GroupMove::exitStandby, false, {}}});
        break;
    case Verb::detach:
        offers.push_back(
            {QObject::tr("Detach"), MoveInGroup{subject, GroupMove::detach, true, {}}});
        offers.push_back({QObject::tr("Detach and launch another one"),
                          MoveInGroup{subject, GroupMove::detach, false, {}}});
        break;
    case Verb::answerHook:
        offers.push_back({QObject::tr("Complete lifecycle action: CONTINUE"),
                          AnswerHook{subject, {}, HookAnswer::proceeds}});
        offers.push_back({QObject::tr("Complete lifecycle action: ABANDON"),
                          AnswerHook{subject, {}, HookAnswer::abandons}});
        offers.push_back(
            {QObject::tr("Record a heartbeat"), AnswerHook{subject, {}, HookAnswer::waits}});
        break;
    default:
        break;
    }
}

void offerOfDrawn(Verb verb, const doc::Document& document, const ElementId& element,
                  std::vector<Offer>& offers)
{
    if (verb == Verb::launchAgain)
        offers.push_back({QObject::tr("Launch again"), LaunchAgain{element}});
    else if (verb == Verb::forceNewDeployment)
        offers.push_back({QObject::tr("Force new deployment"), ForceNewDeployment{element}});
    else
        offerTasks(document, element, offers);
}

void offer(Verb verb, const doc::Document& document, const Subject& subject,
           std::vector<Offer>& offers)
{
    const auto* element = std::get_if<ElementId>(&subject);
    const auto* entity = std::get_if<EntityId>(&subject);
    switch (verb) {
    case Verb::stopTask:
        if (entity != nullptr)
            offers.push_back({QObject::tr("Stop task"), StopTask{*entity, "Task stopped by user"}});
        break;
    case Verb::terminate:
        offers.push_back({QObject::tr("Terminate"), TerminateInstance{subject}});
        break;
    case Verb::drain:
    case Verb::activate:
        offers.push_back({verb == Verb::drain ? QObject::tr("Drain") : QObject::tr("Activate"),
                          SetInstanceState{subject, verb == Verb::drain}});
        break;
    case Verb::crash:
        offers.push_back({QObject::tr("Crash"), CrashInstance{subject}});
        break;
    case Verb::disconnectAgent:
    case Verb::connectAgent:
        offers.push_back({verb == Verb::connectAgent ? QObject::tr("Reconnect agent")
                                                     : QObject::tr("Disconnect agent"),
                          SetAgentConnection{subject, verb == Verb::connectAgent, {}}});
        break;
    case Verb::deregister:
        offers.push_back({QObject::tr("Deregister"), DeregisterInstance{subject}});
        break;
    case Verb::stopInstance:
        offers.push_back({QObject::tr("Stop"), StopInstance{subject}});
        break;
    case Verb::interruptSpot:
        offers.push_back({QObject::tr("Interrupt Spot instance"), InterruptSpot{subject}});
        break;
    case Verb::protect:
    case Verb::unprotect:
    case Verb::enterStandby:
    case Verb::exitStandby:
    case Verb::detach:
    case Verb::answerHook:
    case Verb::rollBack: // of a deployment, which the readout names
        offerInGroup(verb, subject, offers);
        break;
    case Verb::launchAgain:
    case Verb::forceNewDeployment:
    case Verb::runTask:
        if (element != nullptr)
            offerOfDrawn(verb, document, *element, offers);
        break;
    default: // of what carries or keeps messages
        offerOfMessages(verb, document, element != nullptr ? *element : ElementId(), offers);
    }
}

// "3 / 4" would be read out as three slash four.
QString readOut(QString words)
{
    static const QRegularExpression share(QStringLiteral("([\\d.,]+) / ([\\d.,]+)"));
    return words.replace(share,
                         QObject::tr("%1 of %2").arg(QLatin1String("\\1"), QLatin1String("\\2")));
}
} // namespace

std::vector<Offer> offersFor(const doc::Document& document, const LiveState& live,
                             const Subject& subject)
{
    std::vector<Offer> offers;
    if (const auto* entity = std::get_if<EntityId>(&subject)) {
        const TaskReadout* task = live.task(*entity);
        if (task != nullptr && task->desired != TaskStatus::stopped)
            offer(Verb::stopTask, document, subject, offers);
        if (task != nullptr && task->desired != TaskStatus::stopped && !task->service.text.empty())
            offerProtection(*task, offers);
        if (task != nullptr)
            return offers;
    }
    const Readout* readout = live.readoutOf(subject);
    for (const Verb verb : readout == nullptr ? std::vector<Verb>() : readout->verbs)
        if (verb == Verb::rollBack && readout->rollout)
            offers.push_back({QObject::tr("Roll the deployment back"),
                              StopDeployment{readout->rollout->deployment}});
        else
            offer(verb, document, subject, offers);
    if (readout != nullptr)
        offerInbox(*readout, offers);
    return offers;
}

QString spokenName(const doc::Document& document, const LiveState& live, const Subject& subject)
{
    if (const auto* id = std::get_if<ElementId>(&subject)) {
        const doc::Element* element = document.find(*id);
        return element == nullptr
                   ? QString()
                   : fromUtf8(element->name) + QStringLiteral(", ") + said(element->kind().noun);
    }
    const TaskReadout* task = live.task(std::get<EntityId>(subject));
    if (task != nullptr)
        return fromUtf8(task->label) + QObject::tr(", task");
    const Readout* instance = live.readoutOf(subject);
    return instance == nullptr || instance->name.empty()
               ? QString()
               : fromUtf8(instance->name) + QObject::tr(", container instance");
}

QString spokenState(const LiveState& live, const Subject& subject)
{
    if (const auto* entity = std::get_if<EntityId>(&subject))
        if (const TaskReadout* task = live.task(*entity)) {
            const WaitingTask* waiting = live.waiting(*entity);
            const bool hasHint = waiting != nullptr && !waiting->hint.empty();
            return fromUtf8(hasHint ? task->word + ", " + waiting->hint : task->word);
        }
    const Readout* readout = live.readoutOf(subject);
    if (readout == nullptr)
        return {};
    QStringList words;
    for (const std::string& part : {readout->word, readout->headline})
        if (!part.empty() && !words.contains(fromUtf8(part)))
            words.append(fromUtf8(part));
    if (readout->rollout)
        words.append(fromUtf8(readout->rollout->words));
    const auto* element = std::get_if<ElementId>(&subject);
    if (const std::int64_t unread = element != nullptr ? live.unreadOf(*element) : 0; unread > 0)
        words.append(QObject::tr("%1 unread").arg(unread));
    for (const Gauge& gauge : readout->gauges)
        words.append(QObject::tr("%1 %2 of %3 %4 reserved")
                         .arg(fromUtf8(gauge.label))
                         .arg(gauge.reserved)
                         .arg(gauge.total)
                         .arg(fromUtf8(gauge.unit)));
    return readOut(words.join(QStringLiteral(", ")));
}

} // namespace stowage::ui

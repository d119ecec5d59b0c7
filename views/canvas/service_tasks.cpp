// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/service_tasks.h"

#include "canvas/group_painter.h"

#include <algorithm>
#include <cmath>

namespace stowage::ui {

namespace {
constexpr qreal kBlock = 12, kGap = 3, kBelow = 4, kStrip = 3;
constexpr std::size_t kRows = 2;

QRectF between(const QRectF& from, const QRectF& to, qreal share)
{
    const auto part = [share](qreal a, qreal b) { return a + (b - a) * share; };
    return {part(from.left(), to.left()), part(from.top(), to.top()),
            part(from.width(), to.width()), part(from.height(), to.height())};
}

// Hosts in the order of the drawing, then those that live without being drawn.
std::unordered_map<Subject, int, HashOfSubject> coloursOfHosts(const Paint& paint)
{
    std::unordered_map<Subject, int, HashOfSubject> colours;
    for (const auto& element : paint.document.elements()) {
        if (holdsTasks(*element))
            colours.emplace(element->id, static_cast<int>(colours.size()));
        if (element->is("autoScalingGroup"))
            for (const Readout* instance : paint.live.instancesOf(element->id))
                colours.emplace(instance->subject, static_cast<int>(colours.size()));
    }
    return colours;
}

void paintStrip(const Paint& paint, const QRectF& box, int colour)
{
    paint.painter.fillRect(QRectF(box.left(), box.top() + 1, kStrip, box.height() - 2),
                           serviceColour(paint.theme, colour).line);
}

// The same colour at the edge of the host, so that it is found again.
void paintHosts(const Paint& paint, const std::unordered_map<Subject, int, HashOfSubject>& colours)
{
    for (const auto& element : paint.document.elements()) {
        const auto own = colours.find(element->id);
        if (own != colours.end() && element->place)
            paintStrip(paint, boxOf(*element), own->second);
        if (!element->is("autoScalingGroup") || !element->place)
            continue;
        for (const InstanceChip& chip : instanceChipsOn(paint.document, paint.live, *element))
            if (const auto found = colours.find(chip.instance.subject);
                found != colours.end() && chip.andMore == 0)
                paintStrip(paint, chip.box, found->second);
    }
}

// Tasks that no drawn service has stay where they are.
void paintOthers(const Paint& paint, const HostBoxes& hosts)
{
    std::vector<TaskChip> chips;
    for (const TaskReadout* task : paint.live.shown()) {
        const doc::Element* service = paint.document.find(task->service);
        if (service != nullptr && service->place)
            continue;
        if (const auto at = hosts.find(task->task); at != hosts.end())
            chips.push_back({at->second, *task,
                             at->second.height() > 20 ? ChipSize::whole : ChipSize::block, 0});
    }
    paintChips(paint, chips);
}
} // namespace

HostBoxes hostBoxesOf(const doc::Document& document, const LiveState& live)
{
    HostBoxes boxes;
    for (const auto& element : document.elements()) {
        if (!element->place)
            continue;
        if (holdsTasks(*element))
            for (const TaskChip& chip : chipsOn(live, *element))
                if (chip.andMore == 0)
                    boxes.emplace(chip.task.task, chip.box);
        if (element->is("autoScalingGroup"))
            for (const InstanceChip& chip : instanceChipsOn(document, live, *element))
                if (chip.andMore == 0)
                    for (const TaskDot& dot : dotsOn(live, chip))
                        boxes.emplace(dot.task.task, dot.box);
    }
    return boxes;
}

std::map<std::string, std::vector<const TaskReadout*>>
tasksOfServices(const doc::Document& document, const LiveState& live)
{
    std::map<std::string, std::vector<const TaskReadout*>> tasks;
    for (const TaskReadout* task : live.shown())
        if (!task->service.isEmpty() && !task->waits)
            tasks[task->service.text].push_back(task);
    std::erase_if(tasks, [&](const auto& each) {
        const doc::Element* service = document.find(ElementId(each.first));
        return service == nullptr || !service->place;
    });
    for (auto& [service, list] : tasks)
        std::sort(list.begin(), list.end(), [](const TaskReadout* a, const TaskReadout* b) {
            return a->task.number < b->task.number;
        });
    return tasks;
}

std::vector<TaskChip> chipsBelow(const doc::Element& service,
                                 const std::vector<const TaskReadout*>& tasks)
{
    const QRectF box = boxOf(service);
    const auto columns =
        static_cast<std::size_t>(std::max(1.0, std::floor((box.width() + kGap) / (kBlock + kGap))));
    const std::size_t room = columns * kRows;
    std::vector<TaskChip> chips;
    for (std::size_t n = 0; n < std::min(room, tasks.size()); ++n) {
        const bool isLast = n + 1 == room && tasks.size() > room;
        const QRectF at(box.left() + qreal(n % columns) * (kBlock + kGap),
                        box.bottom() + kBelow + qreal(n / columns) * (kBlock + kGap), kBlock,
                        kBlock);
        // Words need more room than a block has.
        chips.push_back({isLast ? at.adjusted(0, 0, 2 * kBlock, 0) : at, *tasks[n], ChipSize::block,
                         isLast ? tasks.size() - n : 0});
    }
    return chips;
}

void paintTasksOfServices(const Paint& paint, const HostBoxes& hosts, qreal share)
{
    const auto colours = coloursOfHosts(paint);
    paintHosts(paint, colours);
    paintOthers(paint, hosts);
    for (const auto& [service, tasks] : tasksOfServices(paint.document, paint.live)) {
        std::vector<TaskChip> chips;
        for (const TaskChip& chip : chipsBelow(*paint.document.find(ElementId(service)), tasks)) {
            const auto from = hosts.find(chip.task.task);
            if (share < 1 && (from == hosts.end() || chip.andMore > 0))
                continue; // it is not seen to leave
            chips.push_back({share < 1 ? between(from->second, chip.box, share) : chip.box,
                             chip.task, chip.size, chip.andMore});
        }
        paintChips(paint, chips);
        for (const TaskChip& chip : chips)
            if (const auto colour = colours.find(chip.task.host);
                colour != colours.end() && chip.andMore == 0)
                paintStrip(paint, chip.box, colour->second);
    }
}

} // namespace stowage::ui

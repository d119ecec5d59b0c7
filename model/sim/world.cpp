// SPDX-License-Identifier: MIT
#include "sim/world.h"

#include "base/ensure.h"

namespace stowage::sim {

std::uint32_t World::tell(const Telling& telling, std::initializer_list<std::uint64_t> payload)
{
    return tell(telling, std::span<const std::uint64_t>(payload.begin(), payload.size()));
}

std::uint32_t World::tell(const Telling& telling, std::span<const std::uint64_t> payload)
{
    Fact fact;
    fact.atMicros = now.micros;
    fact.cause = cause;
    fact.kind = telling.kind;
    fact.rule = telling.rule;
    fact.subjectKind = telling.subject.kind;
    fact.subjectNumber = telling.subject.number;
    fact.objectKind = telling.object.kind;
    fact.objectNumber = telling.object.number;
    mark(telling.subject);
    mark(telling.object);
    return facts.append(fact, payload);
}

Booking World::book(Time at, AppointmentKind kind, std::uint32_t slot)
{
    return bookAfter(cause, at, kind, slot);
}

Booking World::bookAfter(std::uint32_t fact, Time at, AppointmentKind kind, std::uint32_t slot)
{
    ensure(at >= now, "an appointment is not in the past");
    ensure(slot < (1U << 26), "a slot of an appointment fits into 26 bits");
    return agenda.book(at, priorityOf(kind), {fact, static_cast<std::uint32_t>(kind) << 26 | slot},
                       at - now);
}

void World::cancel(Booking& booking)
{
    if (booking)
        agenda.cancel(booking);
    booking = {};
}

void World::mark(EntityId changed)
{
    if (changed.kind == EntityKind::instance) {
        const Ix<Host> host{slotOf(changed)};
        if (host)
            boards.hostChanged(hosts[host].cluster, host.slot);
    }
    if (changed)
        changes.add(changed);
}

std::uint32_t World::nextNumber(EntityKind kind, std::uint32_t slot)
{
    std::vector<std::uint32_t>& ofKind = byNumber[static_cast<std::size_t>(kind)];
    ofKind.push_back(slot);
    return static_cast<std::uint32_t>(ofKind.size());
}

void World::gone(EntityKind kind, std::uint32_t number, std::uint32_t knownBy)
{
    ensure(slotOf({kind, number}) != kNone, "only what is there can go");
    ensure(knownBy < kGone, "a name or a number fits into 31 bits");
    byNumber[static_cast<std::size_t>(kind)][number - 1] = kGone | knownBy;
    mark({kind, number});
}

std::uint32_t World::knownBy(EntityId gone) const
{
    const std::vector<std::uint32_t>& ofKind = byNumber[static_cast<std::size_t>(gone.kind)];
    if (gone.number < 1 || gone.number > ofKind.size())
        return 0;
    const std::uint32_t word = ofKind[gone.number - 1];
    return word >= kGone ? word - kGone : 0;
}

std::uint32_t World::slotOf(EntityId id) const
{
    const std::vector<std::uint32_t>& ofKind = byNumber[static_cast<std::size_t>(id.kind)];
    if (id.number < 1 || id.number > ofKind.size())
        return kNone;
    const std::uint32_t word = ofKind[id.number - 1];
    return word >= kGone ? kNone : word;
}

ElementPlace World::placeOf(const ElementId& element) const
{
    const NameId name = names.find(element.text);
    return name < elements.size() ? elements[name] : ElementPlace{};
}

ElementPlace World::placeOf(const Subject& subject) const
{
    if (const ElementId* element = std::get_if<ElementId>(&subject))
        return placeOf(*element);
    const EntityId id = std::get<EntityId>(subject);
    const std::uint32_t slot = slotOf(id);
    return slot == kNone ? ElementPlace{} : ElementPlace{id.kind, slot};
}

void World::placeElement(NameId element, ElementPlace place)
{
    putAt(elements, element, place);
    if (place.kind == EntityKind::none)
        linkMeters.forget(element);
}

NameId ownerNameOf(const World& world, const Task& task)
{
    return task.service ? world.services[task.service].name : world.revisions[task.revision].family;
}

} // namespace stowage::sim

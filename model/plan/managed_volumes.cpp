// SPDX-License-Identifier: MIT
#include "plan/managed_volumes.h"

#include "base/text.h"

#include <algorithm>

namespace stowage::sim {

namespace {
// API ServiceManagedEBSVolumeConfiguration, sizeInGiB and iops; 0: it takes no IOPS.
struct Limits {
    int leastGib = 1;
    int mostGib = 16'384;
    int leastIops = 0;
    int mostIops = 0;
    int iopsOfGib = 0; // at most
};
constexpr std::array<Limits, 7> kLimits = {{
    {1, 16'384, 3'000, 16'000, 500},  // gp3
    {1, 16'384, 0, 0, 0},             // gp2
    {4, 16'384, 100, 64'000, 50},     // io1
    {4, 16'384, 100, 256'000, 1'000}, // io2
    {125, 16'384, 0, 0, 0},           // st1
    {125, 16'384, 0, 0, 0},           // sc1
    {1, 1'024, 0, 0, 0},              // standard
}};
constexpr int kUsualIops = 3'000, kUsualThroughput = 125, kMostThroughput = 1'000; // gp3
constexpr int kIopsOfThroughput = 4; // at least so many of gp3 for each MiB/s

std::string text(int number)
{
    return numberText(std::int64_t{number});
}

VolumeObjection invalid(std::string words)
{
    return {"InvalidParameterValue", std::move(words)};
}

VolumeObjection combined(std::string words)
{
    return {"InvalidParameterCombination", std::move(words)};
}

std::optional<VolumeObjection> objectionToSize(const ManagedVolumeNode& volume)
{
    const Limits& limits = kLimits[static_cast<std::size_t>(volume.type)];
    const std::string type(nameOf(volume.type));
    if (volume.sizeGib <= 0)
        return VolumeObjection{"MissingParameter",
                               "The request must contain the parameter size/snapshot"};
    if (volume.sizeGib < limits.leastGib)
        return invalid("Volume of " + text(volume.sizeGib) + "GiB is too small for volume type " +
                       type + "; minimum is " + text(limits.leastGib) + "GiB.");
    if (volume.sizeGib > limits.mostGib)
        return invalid("Volume of " + text(volume.sizeGib) + "GiB is too large for volume type " +
                       type + "; maximum is " + text(limits.mostGib) + "GiB.");
    return std::nullopt;
}

std::optional<VolumeObjection> objectionToIops(const ManagedVolumeNode& volume)
{
    const Limits& limits = kLimits[static_cast<std::size_t>(volume.type)];
    const std::string type(nameOf(volume.type));
    if (volume.iops == 0)
        return volume.type == EbsType::io1 || volume.type == EbsType::io2
                   ? std::optional(VolumeObjection{"MissingParameter",
                                                   "The parameter iops must be specified for " +
                                                       type + " volumes."})
                   : std::nullopt;
    if (limits.mostIops == 0)
        return combined("The parameter iops is not supported for " + type + " volumes.");
    if (volume.iops < limits.leastIops)
        return invalid("Volume iops of " + text(volume.iops) + " is too low; minimum is " +
                       text(limits.leastIops) + ".");
    if (volume.iops > limits.mostIops)
        return invalid("Volume iops of " + text(volume.iops) + " is too high; maximum is " +
                       text(limits.mostIops) + ".");
    const bool isUsual = volume.type == EbsType::gp3 && volume.iops == kUsualIops;
    if (!isUsual && volume.iops > std::int64_t{volume.sizeGib} * limits.iopsOfGib)
        return invalid("Iops to volume size ratio is too high; maximum is " +
                       text(limits.iopsOfGib) + ".");
    return std::nullopt;
}

std::optional<VolumeObjection> objectionToThroughput(const ManagedVolumeNode& volume)
{
    if (volume.throughput == 0)
        return std::nullopt;
    if (volume.type != EbsType::gp3)
        return combined("The parameter throughput is not supported for " +
                        std::string(nameOf(volume.type)) + " volumes.");
    if (volume.throughput < kUsualThroughput || volume.throughput > kMostThroughput)
        return invalid("Volume throughput of " + text(volume.throughput) + "MiB/s is not between " +
                       text(kUsualThroughput) + "MiB/s and " + text(kMostThroughput) + "MiB/s.");
    if (volume.throughput * kIopsOfThroughput > iopsOf(volume.type, volume.sizeGib, volume.iops))
        return invalid("Throughput (MiBps) to iops ratio is too high; maximum is 0.250000 MiBps "
                       "per iops.");
    return std::nullopt;
}
} // namespace

std::optional<VolumeObjection> objectionTo(const ManagedVolumeNode& volume)
{
    for (const auto objection : {objectionToSize, objectionToIops, objectionToThroughput})
        if (auto found = objection(volume))
            return found;
    return std::nullopt;
}

int iopsOf(EbsType type, int sizeGib, int asked)
{
    constexpr int kLeastOfGp2 = 100, kMostOfGp2 = 16'000, kOfGib = 3;
    if (asked > 0)
        return asked;
    if (type == EbsType::gp3)
        return kUsualIops;
    // Amazon EBS General Purpose SSD volumes: three for each GiB.
    return type == EbsType::gp2 ? std::clamp(sizeGib * kOfGib, kLeastOfGp2, kMostOfGp2) : 0;
}

int throughputOf(EbsType type, int asked)
{
    if (asked > 0)
        return asked;
    return type == EbsType::gp3 ? kUsualThroughput : 0;
}

bool isNitro(std::string_view instanceType)
{
    // Amazon EC2 instance types: the families of the Xen hypervisor.
    constexpr std::array<std::string_view, 27> kXen = {
        "t1",  "t2", "m1", "m2",  "m3", "m4", "c1", "cc2", "c3", "c4",  "cr1", "r3", "r4", "x1",
        "x1e", "d2", "h1", "hs1", "i2", "i3", "f1", "g2",  "g3", "g3s", "p2",  "p3", "cg1"};
    const std::string_view family = instanceType.substr(0, instanceType.find('.'));
    return std::find(kXen.begin(), kXen.end(), family) == kXen.end();
}

} // namespace stowage::sim

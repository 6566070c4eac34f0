/**
 * 1,024 everyday English words of four to eight letters, written for this project. No two differ by a single letter and
 * none begins another, so that they can be told apart over a bad line. The order is part of the format: never change it.
 */
export const WORDS: readonly string[] = `
acorn actor adobe advice aerial airport album alcove algebra almond alpaca alpine amber anchor angel
animal ankle answer antenna antique apple apricot apron aquarium arcade archer arctic arena aroma arrow
artist aspen athlete atlas atom attic auburn audio august aunt autumn avenue avocado axle azure baby bacon
badge bagel baker balcony ballad ballet balloon bamboo banana bandage banjo banner barber bargain barley
barn barrel basil basket bass bathtub battery bayou beach bead beaver bedrock beehive beetle belfry bell
berry bicycle bingo birch bird biscuit bison blanket blazer blender blossom blouse blue boat bobbin
bonfire bonnet book bottle boulder bouquet bowl boxer bracelet branch breeze brick bridge broccoli bronze
broom brother brown brush bubble bucket buckle buffalo bugle builder bulb bumper bundle bungalow bunny
burrow butter button buzzer cabbage cabin cable cactus cafe calendar camel camera camp canal canary candle
candy canoe canvas canyon caramel caravan carbon cardigan cargo carnival carpet carrot cartoon castle
catfish cedar ceiling celery cellar cello cement ceramic cereal chain chalk chamber channel chapter
charcoal cheese cherry chess chestnut chicken chimney chisel choir cider cinema cinnamon circle circus
city clam clarinet classic cliff climate clinic cloak cloud clover clown club coach coast cobra cocoa
coconut coffee coin college comet compass concert cookie copper coral cork corner cottage cotton cougar
cousin coyote crab cradle crane crater crayon cream cricket crimson cruise crystal cube cucumber cupboard
curry curtain cushion custard cycle cymbal cypress daffodil dairy dancer dawn deer delta denim dentist
depot desk diamond diary dinghy dinner diploma disco diver doctor dolphin domino donkey doorbell double
dough dove dragon drama drawer dress drift drum dryer duck duet dune dynamo eagle earth easel echo eclipse
editor eggplant elbow elder elephant elevator emerald engine envelope epoch equator eraser essay evening
exit explorer eyebrow fabric factory falcon family farmer fashion father faucet february fence fern
festival fiber fiddle field film finch finger fire fish flag flamingo flannel flask fleece flint flock
flood flower flute foam folder forest forge fossil fountain frame freckle freight friday friend frog frost
fruit fudge furnace future galaxy gallery gallon game garage garden garlic garnet gazelle giant giraffe
glacier glass glider globe gold gondola goose gorilla gourd grain grammar granite grape gravel gravy green
grocer grotto group guava guest guide guitar gull habitat hail hairpin halo hamlet hammer hammock hamster
hangar harbor harmony harp harvest hawk hazel heart heather hedge helmet hemlock herald herb heron herring
hickory hiker hill hinge hippo history hobby hockey holiday honey hood horizon horse hospital hotel hour
husky hydrant hymn ibex iceberg icicle icon igloo iguana image indigo inlet insect iris island ivory
jacket jade jaguar january jasmine javelin jazz jeans jelly jersey jewel jigsaw journal juggler juice july
jungle juniper kangaroo karate kayak kernel kettle keyboard kilt kimono kiosk kitchen kite kitten kiwi
knee knife knight knot koala label ladder ladle lagoon lake lamb language lantern larch laser lasso
laundry lava lavender leaf lecture legend lemon lens leopard lesson letter lettuce level library lilac
lily lime limit linen lion lizard llama lobster locket locust lodge logic lotus lumber lunch lung lynx
lyric macaw machine magnet magpie major mammoth mango maple marble margin marigold marsh mask mason
mattress maze meadow medal melody melon member memory menu mercury mermaid meteor metro midnight milk
million mineral minnow minstrel minute mirror mission model molar monday monitor monsoon month moon
morning mosaic mother motor mouse movie muffin mule muscle museum mushroom music mustang myrtle mystery
napkin nature necklace nectar needle neighbor nephew nest network nickel nomad noodle nose notebook novel
november nugget nurse nutmeg nylon oasis oatmeal object oboe observer ocean october octopus officer olive
omelet onion onyx opal opera orange orbit orchard orchid oregano organ oriole ostrich otter outpost oven
oxygen oyster pacific package paddle page pagoda painter palace palm pancake panda panther papaya paper
paprika parade parcel park parlor parsley partner passport pasta pastry path pavement peacock peanut pearl
pebble pelican pencil penguin peony pepper perfume person petal pheasant phone photo piano pickle picnic
pigeon pillow pilot pine pioneer pizza planet plank plaster plate platinum plaza plow plum plywood poem
pollen pond poplar poppy porch porridge portrait postcard potato pottery powder prairie prism promise
proverb pudding pulley pulp pulse puma pumpkin puppet purple puzzle pyramid python quail quarry quartz
quilt quince quiver quiz rabbit raccoon radar radio radish raft railway raisin ranger rapid raven razor
recipe record referee reindeer relay rescue reserve resin reward rhino rhubarb rhythm ribbon rice ring
road robin robot rodeo roof rooster rope rosemary rowboat rubber ruby rudder ruler runner rust safari
saffron saga sailor salad salmon salt sandal sapphire sardine satin saturday sauce sauna sausage sawdust
scale scarf school science scissors scooter scout screen screw scroll sculptor season seaweed secret seed
sentry sesame seven shadow shamrock shark shawl sheep shelf shepherd shield ship shirt shoe shovel shower
shrimp sidewalk signal silver siren sister sketch skiing skunk sleigh slipper sloth smoke snail snake
sneaker snow soap soccer soda soil soprano sorbet spade spaniel sparrow spatula sphere spice spider
spinach spiral sponge spoon spring spruce squad square squash squirrel stable stadium stage stairs
stallion stamp star statue steam steel stereo steward stick stone stork straw street student studio subway
suede sugar suitcase summer summit sunday supper surfer surgeon swallow swan sweater swim sycamore symbol
symphony syrup tadpole talent tank tapestry tart tavern taxi teacher teapot tennis tent terrace textile
thaw theater thicket thimble thistle thread thunder thursday thyme tiger timber tinsel tissue title
toddler tomato tongue tonic toolbox topaz tornado tortoise total toucan tourist towel tractor traffic
trail trapeze treasure tree trellis triangle tricycle trombone trophy tropic trouser trout truck truffle
trumpet tuba tuesday tugboat tulip tundra tunnel turbine turkey turnip turtle tuxedo twelve twig typhoon
umbrella uncle unicorn uniform universe usher utensil vacuum valley vanilla vapor vase vault veil velvet
vendor vessel veteran victory video village vinegar vintage violet violin virtue visa visitor vitamin
vocal voice volcano volume vortex voucher voyage wafer waffle wagon waiter walnut walrus waltz wasabi wasp
watch wedding weekend whale wheat wheel wicker window winter wisdom wolf wombat wonder woodland wool
workshop world wreath wrench wrist yacht yard year yellow yoga yogurt yolk zebra zenith zero zigzag zinc
zipper zither zodiac
`
  .trim()
  .split(/\s+/);
